/** Values of Grafana (R-OBS-2): no state of its own, one replica, sign-in by the identity provider. No Pulumi here. */
import { dashboards } from "../../dashboards/dashboards";
import type { PanelInputs } from "../../dashboards/panels";
import { entrances } from "../../entrances";
import { resources, type Values } from "../pod-parts";
import { toolServiceAccounts } from "../service-accounts";
import { NAME, ON_NODE } from "./prometheus";

interface GrafanaInputs {
    readonly panels: PanelInputs;
    /** Without `/` at the end. */
    readonly grafanaUrl: string;
    readonly signIn: {
        readonly authorizeUrl: string;
        readonly tokenUrl: string;
        readonly userInfoUrl: string;
        readonly clientId: string;
        readonly rolesClaim: string;
        readonly adminRole: string;
    };
}

/**
 * Of a session, h. By default Grafana keeps one for 30 days, "even if the user loses access at the IdP" (Configure authentication,
 * "Session handling with SSO"): whoever lost the role, or was disabled, would administer Grafana for so long.
 */
export const SESSION_HOURS = 12;

/** Files of the mounted secret: key in Secrets Manager → file of the same name (secret-class.ts). */
export const GRAFANA_SECRETS = ["adminPassword", "secretKey", "clientSecret"] as const;
const SECRET_CLASS = "grafana";
const SECRETS = "/etc/secrets";

export function grafanaValues({ panels, grafanaUrl, signIn }: GrafanaInputs): Values {
    return {
        // A session lies in the database of the replica that opened it, and nothing keeps a browser with one of two: the load
        // balancer chooses a node for each connection, and each node by itself which pod an address is sent to.
        replicas: 1,
        serviceAccount: { name: toolServiceAccounts.grafana.serviceAccount },
        // It asks nothing of the Kubernetes API.
        rbac: { create: false },
        automountServiceAccountToken: false,
        // "Minimum recommended memory: 512 MB" (Install Grafana, "Hardware recommendations").
        resources: resources("100m", "512Mi"),
        // The chart copies the dashboards with it, from its own ConfigMap.
        downloadDashboards: { resources: resources("10m", "64Mi") },
        service: { type: "NodePort", nodePort: entrances.grafana.nodePort },
        serviceMonitor: { enabled: true, relabelings: ON_NODE },
        env: { GF_SECURITY_ADMIN_USER: "admin", GF_SECURITY_ADMIN_PASSWORD__FILE: `${SECRETS}/adminPassword` },
        extraSecretMounts: [
            {
                name: "secrets",
                mountPath: SECRETS,
                readOnly: true,
                csi: {
                    driver: "secrets-store.csi.k8s.io",
                    readOnly: true,
                    volumeAttributes: { secretProviderClass: SECRET_CLASS },
                },
            },
        ],
        datasources: { "datasources.yaml": { apiVersion: 1, datasources: DATA_SOURCES } },
        dashboardProviders: { "dashboardproviders.yaml": { apiVersion: 1, providers: [PROVIDER] } },
        dashboards: { [PROVIDER.name]: models(panels) },
        "grafana.ini": ini(grafanaUrl, signIn),
    };
}

const DATA_SOURCES = [
    {
        name: "Prometheus",
        uid: "prometheus",
        type: "prometheus",
        url: `http://${NAME}-prometheus.monitoring.svc:9090`,
        isDefault: true,
        editable: false,
        // The application and the exporter of CloudWatch give a value a minute: with Grafana's own 15 s, a rate over its
        // `$__rate_interval` finds one value of them, and shows nothing (Configure the Prometheus data source, "Scrape interval").
        jsonData: { timeInterval: "60s" },
    },
    { name: "Jaeger", uid: "jaeger", type: "jaeger", url: "http://jaeger.elastic.svc:16686", editable: false },
];

const PROVIDER = {
    name: "integers",
    orgId: 1,
    type: "file",
    disableDeletion: true,
    options: { path: "/var/lib/grafana/dashboards/integers" },
} as const;

function models(panels: PanelInputs): Values {
    const built = Object.entries(dashboards(panels));
    return Object.fromEntries(built.map(([name, model]) => [name, { json: JSON.stringify(model) }]));
}

function ini(grafanaUrl: string, signIn: GrafanaInputs["signIn"]): Values {
    return {
        server: { root_url: grafanaUrl, domain: new URL(grafanaUrl).hostname },
        analytics: { check_for_updates: false, check_for_plugin_updates: false, reporting_enabled: false },
        // The image brings what the dashboards read. Unasked, each start takes the newest version of its plugins from the
        // internet (Grafana 13.2, data sources, "Plugin updates"): code that nobody chose, beside the secrets.
        plugins: { preinstall_disabled: true },
        // Alertmanager alerts; a second system that does would be one that nobody watches.
        unified_alerting: { enabled: false },
        users: { allow_sign_up: false, viewers_can_edit: false },
        security: {
            secret_key: `$__file{${SECRETS}/secretKey}`,
            // Through a forwarded port the browser speaks plain HTTP to its own machine.
            cookie_secure: grafanaUrl.startsWith("https://"),
            strict_transport_security: grafanaUrl.startsWith("https://"),
        },
        // The administrator's password opens the API alone, for when the provider is down.
        auth: { disable_login_form: true, login_maximum_lifetime_duration: `${SESSION_HOURS}h` },
        "auth.generic_oauth": {
            enabled: true,
            name: "Single sign-on",
            auto_login: true,
            allow_sign_up: true,
            use_pkce: true,
            scopes: "openid email profile",
            auth_url: signIn.authorizeUrl,
            token_url: signIn.tokenUrl,
            api_url: signIn.userInfoUrl,
            client_id: signIn.clientId,
            client_secret: `$__file{${SECRETS}/clientSecret}`,
            role_attribute_path: `contains(not_null("${signIn.rolesClaim}", \`[]\`), '${signIn.adminRole}') && 'Admin'`,
            // The provider's users are the application's customers: who has not the role does not get in.
            role_attribute_strict: true,
        },
    };
}
