import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

/** Where AWS does the safe thing when nothing is written, and a control asks for it to be written all the same. */
const SETTINGS: readonly (readonly [type: string, path: string, value: string, ...covers: string[]])[] = [
    ["msk:Cluster", "encryptionInfo.encryptionInTransit.inCluster", "true", "MSK.1"],
    ["redshiftserverless:Workgroup", "publiclyAccessible", "false", "RedshiftServerless.3"],
    ["s3:AccessPoint", "publicAccessBlockConfiguration", "its four settings true", "S3.19"],
    ["s3control:MultiRegionAccessPoint", "details.publicAccessBlock", "its four settings true", "S3.24"],
];
const ASKED = new Map(SETTINGS.map(([type, path, value]) => [token(type), { path, value }]));

export const rule = resourceRule({
    name: "safe-default-written",
    family: "exposure",
    description:
        "A safe default that a control asks for is written down: what is not, the provider leaves as it finds it.",
    severity: "low",
    covers: ["R-SEC-1", ...SETTINGS.flatMap(([, , , ...covers]) => covers)],
    level: "advisory",
    remediation: "Write the setting that the finding names.",
    types: SETTINGS.map(([type]) => type),
    check: (resource) => {
        const { path, value } = ASKED.get(resource.type)!;
        return resource.has(path) ? undefined : `${path} is not written; set it to ${value}`;
    },
});
