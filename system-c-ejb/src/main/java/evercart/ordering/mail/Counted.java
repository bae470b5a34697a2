package evercart.ordering.mail;

import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** A counter for each end that an attempt to send a mail may take. */
record Counted(MetricRegistry metrics) implements MailCounts {

    @Override
    public void sent() {
        count("sent");
    }

    @Override
    public void failed() {
        count("failed");
    }

    @Override
    public void refused() {
        count("refused");
    }

    private void count(String end) {
        metrics.counter("evercart_mails", new Tag("end", end)).inc();
    }
}
