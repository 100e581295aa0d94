import { requiresTls } from "../../lib/database-tls";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";

export const rule = resourceRule({
    name: "parameter-group-requires-tls",
    family: "transit",
    description: "A parameter group makes its databases refuse connections without TLS.",
    severity: "high",
    covers: ["R-DB-4", "CT.RDS.PR.27", "CT.RDS.PR.28"],
    remediation: "Set rds.force_ssl = 1 (PostgreSQL, SQL Server) or require_secure_transport = 1 (MySQL, MariaDB).",
    types: ["rds:ParameterGroup", "rds:ClusterParameterGroup"],
    // The parameter is one of the whole cluster with Aurora, whose instances' groups have it not.
    check: (group) =>
        group.type === token("rds:ParameterGroup") && /^aurora/.test(group.text("family") ?? "")
            ? undefined
            : requiresTls(group),
});
