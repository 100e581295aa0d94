import { mustBeTrue } from "../../lib/checks";
import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "rds-proxy-requires-tls",
    family: "transit",
    description: "A database proxy takes TLS only.",
    severity: "high",
    covers: ["RDS.43", "R-DB-4", "CT.RDS.PR.26"],
    remediation: "Set requireTls to true.",
    types: ["rds:Proxy"],
    check: mustBeTrue("requireTls"),
});
