package evercart.manager.view;

import evercart.manager.policy.Policy;
import evercart.manager.policy.Signal;
import evercart.manager.policy.Signal.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A policy as people fill it in: whole numbers, seconds, and a target for each signal. */
public class PolicyForm {
    @NotNull(message = "The fewest nodes are missing.")
    @Min(value = 1, message = "The fewest nodes: 1 at least.")
    @Max(value = 1000, message = "The fewest nodes: 1000 at most.")
    private Integer min;

    @NotNull(message = "The most nodes are missing.")
    @Min(value = 1, message = "The most nodes: 1 at least.")
    @Max(value = 1000, message = "The most nodes: 1000 at most.")
    private Integer max;

    @NotNull(message = "The number of hot spares is missing.")
    @Min(value = 0, message = "Hot spares: 0 at least.")
    @Max(value = 100, message = "Hot spares: 100 at most.")
    private Integer spares;

    @NotNull(message = "The seconds before it grows are missing.")
    @Min(value = 0, message = "Seconds before it grows: 0 at least.")
    @Max(value = 3600, message = "Seconds before it grows: an hour at most.")
    private Integer upSeconds;

    @NotNull(message = "The seconds before it shrinks are missing.")
    @Min(value = 0, message = "Seconds before it shrinks: 0 at least.")
    @Max(value = 3600, message = "Seconds before it shrinks: an hour at most.")
    private Integer downSeconds;

    @NotNull(message = "The seconds after a change are missing.")
    @Min(value = 0, message = "Seconds after a change: 0 at least.")
    @Max(value = 3600, message = "Seconds after a change: an hour at most.")
    private Integer cooldownSeconds;

    @NotBlank(message = "How fast it may grow is missing.")
    private String stepUp;

    @NotBlank(message = "How fast it may shrink is missing.")
    private String stepDown;

    @Valid
    private List<Target> targets;

    /** How much of one measure a node is to bear. */
    public static class Target {
        private final Signal signal;

        @NotNull(message = "A target is missing.")
        @DecimalMin(value = "0", inclusive = false, message = "A target is more than 0.")
        private Double value;

        Target(Signal signal) {
            this.signal = signal;
            this.value = signal.target();
        }

        public String getLabel() {
            return signal.name().replace('-', ' ')
                    + (signal.scope() == Scope.NODE ? ", of each node" : ", each node's share");
        }

        public Double getValue() {
            return value;
        }

        public void setValue(Double value) {
            this.value = value;
        }

        private String text() {
            return String.format(
                    Locale.ROOT,
                    "%s %s of a %s within %s",
                    signal.name(),
                    value,
                    signal.scope() == Scope.NODE ? "node" : "share",
                    signal.tolerance());
        }
    }

    /** @param texts of the same policy by the settings' names */
    public static PolicyForm of(Policy policy, Map<String, String> texts) {
        PolicyForm form = new PolicyForm();
        form.min = policy.bounds().min();
        form.max = policy.bounds().max();
        form.spares = policy.spares();
        form.upSeconds = (int) policy.pace().upWindow().toSeconds();
        form.downSeconds = (int) policy.pace().downWindow().toSeconds();
        form.cooldownSeconds = (int) policy.pace().cooldown().toSeconds();
        form.stepUp = texts.get("step-up");
        form.stepDown = texts.get("step-down");
        form.targets = policy.signals().stream().map(Target::new).toList();
        return form;
    }

    /** By the settings' names. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("min", min.toString());
        texts.put("max", max.toString());
        texts.put("spares", spares.toString());
        texts.put("up-window", "PT" + upSeconds + "S");
        texts.put("down-window", "PT" + downSeconds + "S");
        texts.put("cooldown", "PT" + cooldownSeconds + "S");
        texts.put("step-up", stepUp.strip());
        texts.put("step-down", stepDown.strip());
        texts.put("signals", targets.stream().map(Target::text).collect(Collectors.joining(", ")));
        return texts;
    }

    public Integer getMin() {
        return min;
    }

    public void setMin(Integer min) {
        this.min = min;
    }

    public Integer getMax() {
        return max;
    }

    public void setMax(Integer max) {
        this.max = max;
    }

    public Integer getSpares() {
        return spares;
    }

    public void setSpares(Integer spares) {
        this.spares = spares;
    }

    public Integer getUpSeconds() {
        return upSeconds;
    }

    public void setUpSeconds(Integer upSeconds) {
        this.upSeconds = upSeconds;
    }

    public Integer getDownSeconds() {
        return downSeconds;
    }

    public void setDownSeconds(Integer downSeconds) {
        this.downSeconds = downSeconds;
    }

    public Integer getCooldownSeconds() {
        return cooldownSeconds;
    }

    public void setCooldownSeconds(Integer cooldownSeconds) {
        this.cooldownSeconds = cooldownSeconds;
    }

    public String getStepUp() {
        return stepUp;
    }

    public void setStepUp(String stepUp) {
        this.stepUp = stepUp;
    }

    public String getStepDown() {
        return stepDown;
    }

    public void setStepDown(String stepDown) {
        this.stepDown = stepDown;
    }

    public List<Target> getTargets() {
        return targets;
    }
}
