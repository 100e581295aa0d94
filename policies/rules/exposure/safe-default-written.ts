import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

/**
 * Where AWS does the safe thing when nothing is written, so that Security Hub is content (Macie.1, MSK.1,
 * RedshiftServerless.3, S3.19, S3.24), and HashiCorp's policies for these controls ask for it to be written all the same.
 */
const SETTINGS: readonly (readonly [type: string, path: string, value: string])[] = [
    ["macie2:Account", "status", "ENABLED"],
    ["msk:Cluster", "encryptionInfo.encryptionInTransit.inCluster", "true"],
    ["redshiftserverless:Workgroup", "publiclyAccessible", "false"],
    ["s3:AccessPoint", "publicAccessBlockConfiguration", "its four settings true"],
    ["s3control:MultiRegionAccessPoint", "details.publicAccessBlock", "its four settings true"],
];
const ASKED = new Map(SETTINGS.map(([type, path, value]) => [token(type), { path, value }]));

export const rule = resourceRule({
    name: "safe-default-written",
    family: "exposure",
    description:
        "A safe default on which a control relies is written down: what is not, the provider leaves as it finds it.",
    severity: "low",
    covers: ["R-SEC-1"],
    level: "advisory",
    remediation: "Write the setting that the finding names.",
    types: SETTINGS.map(([type]) => type),
    check: (resource) => {
        const { path, value } = ASKED.get(resource.type)!;
        return resource.has(path) ? undefined : `${path} is not written; set it to ${value}`;
    },
});
