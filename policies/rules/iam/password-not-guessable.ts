import { findIn } from "../../lib/find";
import { isGuessable } from "../../lib/guessable";
import { resourceRule } from "../../lib/rule";
import { token } from "../../lib/types";
import { View } from "../../lib/view";

const MASTER = "advancedSecurityOptions.masterUserOptions";

/** Where a password is given (or, so that the state does not keep it, under the same name and `Wo`), and whose it is. */
const PASSWORDS: readonly (readonly [type: string, password: string, user?: string])[] = [
    ["rds:Instance", "password", "username"],
    ["rds:Cluster", "masterPassword", "masterUsername"],
    ["docdb:Cluster", "masterPassword", "masterUsername"],
    ["docdb:ElasticCluster", "adminUserPassword", "adminUserName"],
    ["redshift:Cluster", "masterPassword", "masterUsername"],
    ["redshiftserverless:Namespace", "adminUserPassword", "adminUsername"],
    ["lightsail:Database", "masterPassword", "masterUsername"],
    ["elasticache:ReplicationGroup", "authToken"],
    ["elasticache:User", "passwords", "userName"],
    ["memorydb:User", "authenticationMode.passwords", "userName"],
    ["opensearch:Domain", `${MASTER}.masterUserPassword`, `${MASTER}.masterUserName`],
    ["elasticsearch:Domain", `${MASTER}.masterUserPassword`, `${MASTER}.masterUserName`],
    ["dms:Endpoint", "password", "username"],
    ["directoryservice:Directory", "password"],
    ["directoryservice:Trust", "trustPassword"],
    ["fsx:WindowsFileSystem", "selfManagedActiveDirectory.password", "selfManagedActiveDirectory.username"],
    ["fsx:OntapFileSystem", "fsxAdminPassword"],
    ["fsx:OntapStorageVirtualMachine", "svmAdminPassword"],
    ["glue:Connection", "connectionProperties.PASSWORD", "connectionProperties.USERNAME"],
    ["kinesis:FirehoseDeliveryStream", "redshiftConfiguration.password", "redshiftConfiguration.username"],
];
const BROKER = "mq:Broker";
const BY_TOKEN = new Map(PASSWORDS.map(([type, ...paths]) => [token(type), paths]));

export const rule = resourceRule({
    name: "password-not-guessable",
    family: "iam",
    description: "A password that is given to a service is not one of those that everybody tries first.",
    severity: "critical",
    covers: ["R-SEC-4"],
    remediation: "Let the service make and rotate it (manageMasterUserPassword), or take one that is drawn by chance.",
    types: [...PASSWORDS.map(([type]) => type), BROKER],
    check: (resource) => {
        const [password = "password", user = "username"] = BY_TOKEN.get(resource.type) ?? [];
        const holders = resource.type === token(BROKER) ? resource.views("users") : [resource as View];
        return findIn(holders, (holder) =>
            findIn([password, `${password}Wo`], (key) =>
                findIn(holder.elements(key), (read) => {
                    const text = new View({ held: read() }).text("held");
                    return text !== undefined && isGuessable(text, () => holder.text(user))
                        ? [`${key} is among the first that are tried; let the service make it`]
                        : [];
                }),
            ),
        );
    },
});
