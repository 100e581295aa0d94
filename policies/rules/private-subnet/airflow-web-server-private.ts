import { resourceRule } from "../../lib/rule";

export const rule = resourceRule({
    name: "airflow-web-server-private",
    family: "private-subnet",
    description: "The web server of a managed Airflow is reached from its network alone.",
    severity: "high",
    covers: ["CKV2_AWS_66"],
    remediation: "Set webserverAccessMode to PRIVATE_ONLY, or leave it out.",
    types: ["mwaa:Environment"],
    check: (environment) =>
        [undefined, "PRIVATE_ONLY"].includes(environment.text("webserverAccessMode"))
            ? undefined
            : `${environment.show("webserverAccessMode")}; set it to PRIVATE_ONLY`,
});
