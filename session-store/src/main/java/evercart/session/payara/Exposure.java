package evercart.session.payara;

import evercart.session.local.Measures;
import fish.payara.microprofile.healthcheck.HealthCheckService;
import fish.payara.microprofile.healthcheck.HealthCheckType;
import fish.payara.microprofile.metrics.MetricsService;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.ObjectName;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.glassfish.internal.api.Globals;

/**
 * What sessions cost, where operators look: a readiness check of MicroProfile Health, vendor metrics of MicroProfile Metrics, and JMX.
 * An application server without one of these has the others.
 */
final class Exposure {
    private static final System.Logger LOG = System.getLogger(Exposure.class.getName());
    private static final String TAG = "application";
    private static final String COPIES = "sessions.copies";

    private final String application;
    private final Measures measures;

    Exposure(String application, Measures measures) {
        this.application = application;
        this.measures = measures;
    }

    void begin() {
        attempt("JMX", () -> ManagementFactory.getPlatformMBeanServer().registerMBean(measures, objectName()));
        attempt(
                "MicroProfile Health",
                () -> service(HealthCheckService.class)
                        .registerHealthCheck(checkName(), this::readiness, HealthCheckType.READINESS));
    }

    /** The server makes its metrics anew while it starts: to be called now and then. */
    void keepMetrics() {
        attempt("MicroProfile Metrics", () -> {
            if (!registry().getNames().contains(COPIES) || registry().getGauge(new MetricID(COPIES, tag())) == null) {
                gauges().forEach(this::register);
            }
        });
    }

    private Tag tag() {
        return new Tag(TAG, application);
    }

    void end() {
        attempt("JMX", () -> ManagementFactory.getPlatformMBeanServer().unregisterMBean(objectName()));
        attempt("MicroProfile Health", () -> service(HealthCheckService.class).unregisterHealthCheck(checkName()));
        attempt(
                "MicroProfile Metrics",
                () -> registry()
                        .removeMatching((id, metric) -> id.getName().startsWith("sessions.")
                                && application.equals(id.getTags().get(TAG))));
    }

    private String checkName() {
        return "sessions of " + application;
    }

    private ObjectName objectName() throws JMException {
        return new ObjectName("evercart.session:type=Sessions,application=" + ObjectName.quote(application));
    }

    private HealthCheckResponse readiness() {
        return HealthCheckResponse.builder()
                .name(checkName())
                .status(measures.isReady())
                .withData("store-answers", measures.isStoreAnswering())
                .build();
    }

    private Map<String, Supplier<Number>> gauges() {
        return Map.ofEntries(
                Map.entry(COPIES, measures::getCopies),
                Map.entry("sessions.stored", measures::getSessions),
                Map.entry("sessions.loads", measures::getLoads),
                Map.entry("sessions.loads.unchanged", measures::getUnchangedLoads),
                Map.entry("sessions.loads.spared", measures::getSparedLoads),
                Map.entry("sessions.load.bytes", measures::getLoadedBytes),
                Map.entry("sessions.load.seconds", measures::getLoadSeconds),
                Map.entry("sessions.saves", measures::getSaves),
                Map.entry("sessions.save.bytes", measures::getSavedBytes),
                Map.entry("sessions.save.seconds", measures::getSaveSeconds),
                Map.entry("sessions.conflicts", measures::getConflicts),
                Map.entry("sessions.waits", measures::getWaits),
                Map.entry("sessions.refusals", measures::getRefusals),
                Map.entry("sessions.store.failures", measures::getStoreFailures));
    }

    private void register(String name, Supplier<Number> value) {
        registry().gauge(Metadata.builder().withName(name).build(), new Reading(value), tag());
    }

    private static MetricRegistry registry() {
        return service(MetricsService.class)
                .getContext(MetricsService.MetricsContext.SERVER_CONTEXT_NAME)
                .getVendorRegistry();
    }

    private static <T> T service(Class<T> type) {
        T service = Globals.getDefaultHabitat().getService(type);
        if (service == null) {
            throw new IllegalStateException("the server has no " + type.getSimpleName());
        }
        return service;
    }

    private static void attempt(String what, Step step) {
        try {
            step.run();
        } catch (Exception | LinkageError absent) {
            LOG.log(System.Logger.Level.INFO, "sessions cannot be watched by {0}: {1}", what, absent.toString());
        }
    }

    /** Payara takes a supplier that is a gauge as it is; any other it would tie to an application's component. */
    private record Reading(Supplier<Number> value) implements Supplier<Number>, Gauge<Number> {
        @Override
        public Number get() {
            return value.get();
        }

        @Override
        public Number getValue() {
            return value.get();
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
