/** The standards that rules cite: how an id is written, what it belongs to, where it is documented. */
import type { PolicyComplianceFramework } from "@pulumi/policy";

export const FAMILIES = [
    "encryption",
    "transit",
    "private-subnet",
    "multi-az",
    "exposure",
    "backup",
    "logging",
    "iam",
    "cost",
] as const;
export type Family = (typeof FAMILIES)[number];

/** SOC 2 (2017 trust services criteria) and GDPR articles that every rule of a family serves. R-SEC-3. */
export const CONTROLS_OF_FAMILY = {
    encryption: ["SOC2-CC6.1", "SOC2-CC6.7", "GDPR-Art32"],
    transit: ["SOC2-CC6.7", "GDPR-Art32"],
    "private-subnet": ["SOC2-CC6.1", "SOC2-CC6.6", "GDPR-Art25", "GDPR-Art32"],
    "multi-az": ["SOC2-A1.2", "GDPR-Art32"],
    exposure: ["SOC2-CC6.6", "GDPR-Art25", "GDPR-Art32"],
    backup: ["SOC2-A1.2", "SOC2-A1.3", "GDPR-Art32"],
    logging: ["SOC2-CC7.2", "SOC2-CC7.3", "GDPR-Art33"],
    iam: ["SOC2-CC6.1", "SOC2-CC6.3", "GDPR-Art25"],
    cost: ["SOC2-CC1.3"],
} as const satisfies Record<Family, readonly string[]>;

const PILLARS = "https://docs.aws.amazon.com/wellarchitected/latest";
/** The best practice of AWS Well-Architected that the rules of a family follow. */
const BEST_PRACTICE = {
    encryption: `${PILLARS}/security-pillar/sec_protect_data_rest_encrypt.html`,
    transit: `${PILLARS}/security-pillar/sec_protect_data_transit_encrypt.html`,
    "private-subnet": `${PILLARS}/security-pillar/sec_network_protection_create_layers.html`,
    "multi-az": `${PILLARS}/reliability-pillar/rel_fault_isolation_multiaz_region_system.html`,
    exposure: `${PILLARS}/security-pillar/sec_network_protection_layered.html`,
    backup: `${PILLARS}/reliability-pillar/rel_backing_up_data_identified_backups_data.html`,
    logging: `${PILLARS}/security-pillar/sec_detect_investigate_events_app_service_logging.html`,
    iam: `${PILLARS}/security-pillar/sec_permissions_least_privileges.html`,
    cost: `${PILLARS}/cost-optimization-pillar/welcome.html`,
} as const satisfies Record<Family, string>;

/** Where a finding is explained: by the first public control that a rule covers, else by its family's best practice. */
export function pageOf(family: Family, covers: readonly string[]): string {
    const control = covers.find((id) => !OWN_REQUIREMENT.test(id));
    return control === undefined ? BEST_PRACTICE[family] : frameworkOf(control).specification;
}

const OWN_REQUIREMENT = /^R-[A-Z]+-\d+$/;
const HUB = "https://docs.aws.amazon.com/securityhub/latest/userguide";

interface Standard {
    readonly pattern: RegExp;
    readonly framework: (id: string) => PolicyComplianceFramework;
}

const STANDARDS: readonly Standard[] = [
    {
        pattern: /^CKV2?_AWS_\d+$/,
        framework: (id) => ({
            name: "Checkov",
            version: "3",
            reference: id,
            specification: "https://www.checkov.io/5.Policy%20Index/terraform.html",
        }),
    },
    {
        pattern: /^CIS-[\d.]+$/,
        framework: (id) => ({
            name: "CIS AWS Foundations Benchmark",
            version: "7.0.0",
            reference: id.replace("CIS-", ""),
            specification: "https://www.cisecurity.org/benchmark/amazon_web_services",
        }),
    },
    {
        pattern: OWN_REQUIREMENT,
        framework: (id) => ({
            name: "integers requirements",
            version: "1",
            reference: id,
            specification: "docs/policies.md",
        }),
    },
    {
        pattern: /^CKV2?_K8S_\d+$/,
        framework: (id) => ({
            name: "Checkov",
            version: "3",
            reference: id,
            specification: "https://www.checkov.io/5.Policy%20Index/kubernetes.html",
        }),
    },
    {
        pattern: /^C-\d{4}$/,
        framework: (id) => ({
            name: "Kubescape",
            version: "1",
            reference: id,
            specification: `https://kubescape.io/docs/controls/${id.toLowerCase()}/`,
        }),
    },
    {
        pattern: /^CIS-EKS-[\d.]+$/,
        framework: (id) => ({
            name: "CIS Amazon EKS Benchmark",
            version: "1.8.0",
            reference: id.replace("CIS-EKS-", ""),
            specification: "https://www.cisecurity.org/benchmark/kubernetes",
        }),
    },
    {
        pattern: /^PSS-[A-Za-z_]+$/,
        framework: (id) => ({
            name: "Kubernetes Pod Security Standards",
            version: "1.37",
            reference: id.replace("PSS-", ""),
            specification: "https://kubernetes.io/docs/concepts/security/pod-security-standards/",
        }),
    },
    {
        pattern: /^AVD-(?:AWS|KSV)-\d+$/,
        framework: (id) => ({
            name: "Trivy",
            version: "1",
            reference: id,
            specification: `https://avd.aquasec.com/misconfig/${id.toLowerCase()}`,
        }),
    },
    {
        pattern: /^CT\.[A-Z0-9-]+\.PR\.\d+$/,
        framework: (id) => ({
            name: "AWS Control Tower",
            version: "1.0.0",
            reference: id,
            specification: "https://docs.aws.amazon.com/controltower/latest/controlreference/proactive-controls.html",
        }),
    },
    {
        pattern: /^[A-Z][A-Za-z0-9]+\.\d+$/,
        framework: (id) => {
            const [service = "", number] = id.split(".");
            const page = service.toLowerCase();
            return {
                // Foundational Security Best Practices and the further controls of Security Hub.
                name: "AWS Security Hub",
                version: "1.0.0",
                reference: id,
                specification: `${HUB}/${page}-controls.html#${page}-${number}`,
            };
        },
    },
];

/** The framework that an id belongs to; throws for an id that is written in no known way. */
export function frameworkOf(id: string): PolicyComplianceFramework {
    const standard = STANDARDS.find((s) => s.pattern.test(id));
    if (standard === undefined) {
        throw new Error(
            `"${id}" is no control id: write CKV_AWS_16, CKV2_AWS_5, RDS.3, CIS-3.2.1, CIS-EKS-4.2.1, AVD-AWS-0053, C-0057, CT.RDS.PR.8, PSS-privileged, or R-SHOP-1 for a requirement of your own`,
        );
    }
    return standard.framework(id);
}
