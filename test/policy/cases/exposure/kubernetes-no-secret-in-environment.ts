import { UNKNOWN } from "../../harness";
import { containing, podCases } from "../../kubernetes-cases";

export const cases = podCases({
    pod: containing({ env: [{ name: "DB_PASSWORD", valueFrom: { secretKeyRef: { name: "db", key: "password" } } }] }),
    passing: { "no environment": containing({}), "no secret": containing({ env: [{ name: "HOST", value: "db" }] }) },
    violating: {
        "by its name": containing({ env: [{ name: "DB_PASSWORD", value: "x" }] }),
        "a private key": containing({ env: [{ name: "SSH", value: "-----BEGIN OPENSSH PRIVATE KEY-----" }] }),
        "in an address": containing({ env: [{ name: "DB_URL", value: "postgres://app:x@db/app" }] }),
    },
    unknown: { value: containing({ env: [{ name: "DB_PASSWORD", value: UNKNOWN }] }) },
});
