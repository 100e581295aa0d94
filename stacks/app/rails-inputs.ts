/** Which output of which layer becomes what in the application. */
import type { RailsInputs } from "../../components/app-cluster";
import type { Upstream } from "../wiring";

export function railsInputs(
    data: Upstream<"data">,
    edge: Upstream<"edge">,
    additionalNames: object,
    extra: Readonly<Record<string, string>>,
): RailsInputs {
    const database = { name: data.databaseName, role: data.databaseRole, secretArn: data.databaseSecretArn };
    return {
        // PgBouncer's tasks make certificates of their own; RDS's are of an authority that the image knows.
        pool: { ...database, host: data.poolerAddress, port: data.poolerPort, sslMode: "require" },
        primary: { ...database, host: data.databaseAddress, port: data.databasePort, sslMode: "verify-full" },
        readerName: data.databaseReaderName,
        redis: {
            sessions: { host: data.sessionsAddress, port: data.sessionsPort, secretArn: data.sessionsSecretArn },
            cache: { host: data.cacheAddress, port: data.cachePort, secretArn: data.cacheSecretArn },
        },
        edge,
        additionalHosts: Object.keys(additionalNames),
        extra,
    };
}
