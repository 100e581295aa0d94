import { tellOf } from "../../lib/find";
import { resourceRule } from "../../lib/rule";
import { holdsSecret, setsSecret } from "../../lib/secrets";
import { View } from "../../lib/view";

const isSecret = (name: string, value: string): boolean => holdsSecret(new View({ name, value })) || setsSecret(value);

export const rule = resourceRule({
    name: "kubernetes-config-map-no-secret",
    family: "exposure",
    description: "No secret is written into a ConfigMap, which is not encrypted and which many may read.",
    severity: "high",
    covers: ["AVD-KSV-0109", "AVD-KSV-01010", "C-0012"],
    level: "advisory",
    remediation: "Put it into a Secret, or take it from Secrets Manager.",
    types: ["kubernetes:core/v1:ConfigMap"],
    patches: true,
    check: (map) =>
        tellOf(
            new View(map.get("data")).readers(),
            ([name, texts]) => texts().some((value) => value.trim() !== "" && isSecret(name, value)),
            ([name]) => `data.${name} holds a secret; put it into a Secret`,
        ),
});
