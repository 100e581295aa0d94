import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "fault-experiment-targets-named",
    family: "exposure",
    description: "A fault experiment hits what its tags or ARNs name, not every resource of a type.",
    severity: "critical",
    covers: ["R-DR-4"],
    remediation: "Set resourceTags or resourceArns on every target.",
    types: ["fis:ExperimentTemplate"],
    check: (template) =>
        tellOf(
            template.views("targets"),
            (target) => !target.has("resourceTags") && !target.has("resourceArns"),
            (target) => `target ${target.text("name") ?? ""} names neither tags nor ARNs; set resourceTags`,
        ),
});
