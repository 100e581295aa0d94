import { called, tellOf } from "../../lib/find";
import { PODS, podOf } from "../../lib/kubernetes";
import { resourceRule } from "../../lib/rule";

/** Those of Kubernetes 1.37 that are kept apart between pods. */
const SAFE = [
    "kernel.shm_rmid_forced",
    "net.ipv4.ip_local_port_range",
    "net.ipv4.ip_local_reserved_ports",
    "net.ipv4.ip_unprivileged_port_start",
    "net.ipv4.ping_group_range",
    "net.ipv4.tcp_fin_timeout",
    "net.ipv4.tcp_keepalive_intvl",
    "net.ipv4.tcp_keepalive_probes",
    "net.ipv4.tcp_keepalive_time",
    "net.ipv4.tcp_notsent_lowat",
    "net.ipv4.tcp_rmem",
    "net.ipv4.tcp_slow_start_after_idle",
    "net.ipv4.tcp_syncookies",
    "net.ipv4.tcp_wmem",
];

export const rule = resourceRule({
    name: "kubernetes-sysctls-safe",
    family: "exposure",
    description: "A pod sets only parameters of the kernel that are its own.",
    severity: "high",
    covers: ["AVD-KSV-0026", "PSS-sysctls"],
    remediation: "Remove the others from securityContext.sysctls.",
    types: PODS,
    patches: true,
    check: (workload) =>
        tellOf(
            podOf(workload).views("securityContext.sysctls"),
            (sysctl) => !SAFE.includes((sysctl.text("name") ?? "").replaceAll("/", ".")),
            (sysctl) => `sysctl ${called(sysctl, "name", "without a name")} is not safe; remove it`,
        ),
});
