/** Rules of RDS. */
import { isObject, textAt } from "../../server/values";
import type { ChangeCheck, Check, CloudObject } from "../model";
import { textsAt } from "../paths";
import { zonesOfSubnets } from "./services";

const INSTANCE = "aws:rds/instance:Instance";

/** A DB subnet group covers two zones. */
export const subnetGroupZones: Check = ({ inputs, region }, cloud) => {
    const zones = zonesOfSubnets(textsAt(inputs, "subnetIds"), region, cloud);
    return zones !== undefined && zones.size < 2
        ? "DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. " +
              `Current AZ coverage: ${[...zones].join(", ")}. Add subnets to cover at least 2 AZs.`
        : undefined;
};

/** Deleting a database without a snapshot has to be asked for. */
export function finalSnapshotNamed(object: CloudObject): string | undefined {
    const attributes = { ...object.attributes, ...object.drift };
    const replica = textAt(attributes, "replicateSourceDb");
    return attributes["skipFinalSnapshot"] === true ||
        textAt(attributes, "finalSnapshotIdentifier") !== undefined ||
        (replica !== undefined && replica !== "")
        ? undefined
        : "finalSnapshotIdentifier is required when skipFinalSnapshot is false";
}

/** The text of a source of replication; empty for a database that has none. */
const sourceOf = (properties: CloudObject["attributes"]) => textAt(properties, "replicateSourceDb") ?? "";

/** A replica is made of a database that exists: by identifier in its own region, by ARN in another one. */
export const sourceExists: Check = ({ id, inputs, region }, cloud) => {
    const source = sourceOf(inputs);
    if (id !== undefined || source === "") {
        return undefined;
    }
    for (const { attributes, region: place } of cloud.ofType(INSTANCE)) {
        if (attributes["arn"] === source || (attributes["identifier"] === source && place === region)) {
            return undefined;
        }
    }
    return `DBInstanceNotFound: DBInstance ${source} not found.`;
};

/**
 * A replica is promoted by taking its source away, once and for all: neither RDS nor the provider ties a database to a
 * source again ("promoting … isn't reversible", RDS User Guide; the provider's own words for the second case).
 */
export const sourceIsForLife: ChangeCheck = ({ inputs }, before, object) => {
    const [from, to] = [sourceOf(before), sourceOf(inputs)];
    if (from === to) {
        return undefined;
    }
    if (to !== "") {
        return "cannot elect new source database for replication";
    }
    const isReplica = sourceOf({ ...object.attributes, ...object.drift }) !== "";
    return isReplica
        ? undefined
        : `InvalidDBInstanceState: DB Instance ${textAt(inputs, "identifier") ?? ""} is not a read replica.`;
};

/** ModifyDBInstance: a major version has to be asked for, and there is no way back. */
export const majorVersionAskedFor: ChangeCheck = ({ inputs }, before, object) => {
    const current = { ...before, ...object.attributes, ...object.drift };
    const [from, to] = [current, inputs].map((of) => parseInt(textAt(of, "engineVersion") ?? "", 10));
    if (from === to || Number.isNaN(from) || Number.isNaN(to)) {
        return undefined;
    }
    if (to! < from!) {
        return `InvalidParameterCombination: Cannot upgrade ${textAt(inputs, "engine") ?? ""} from ${from} to ${to}`;
    }
    return inputs["allowMajorVersionUpgrade"] === true
        ? undefined
        : "InvalidParameterCombination: The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.";
};

/**
 * Parameters of PostgreSQL that RDS calls static ("Working with parameters on your RDS for PostgreSQL DB instance", RDS User
 * Guide; of the last three: its pages on pgAudit, read replicas and logical replication), whatever the version.
 */
const STATIC_PARAMETERS: ReadonlySet<string> = new Set([
    "autovacuum_freeze_max_age",
    "autovacuum_worker_slots",
    "max_connections",
    "max_files_per_process",
    "max_locks_per_transaction",
    "max_pred_locks_per_transaction",
    "max_prepared_transactions",
    "rds.rds_superuser_reserved_connections",
    "rds.restrict_password_commands",
    "shared_buffers",
    "track_activity_query_size",
    "wal_buffers",
    "shared_preload_libraries",
    "max_wal_senders",
    "rds.logical_replication",
]);
/** Static up to 17 ("Adaptive autovacuum enhancements in PostgreSQL version 18", RDS User Guide). */
const DYNAMIC_FROM_18 = "autovacuum_max_workers";

const isStatic = (name: string, family: string): boolean =>
    STATIC_PARAMETERS.has(name) || (name === DYNAMIC_FROM_18 && Number(family.replace("postgres", "")) < 18);

/** ModifyDBParameterGroup: "You can use the `immediate` value with dynamic parameters only"; it is what the provider sends unasked. */
export const staticAtReboot: Check = ({ inputs }) => {
    const [family = "", parameters] = [textAt(inputs, "family"), inputs["parameters"]];
    if (!family.startsWith("postgres") || !Array.isArray(parameters)) {
        return undefined;
    }
    const wrong = parameters
        .filter(isObject)
        .find((one) => isStatic(textAt(one, "name") ?? "", family) && one["applyMethod"] !== "pending-reboot");
    return wrong === undefined
        ? undefined
        : `InvalidParameterCombination: cannot use immediate apply method for static parameter ${textAt(wrong, "name")}`;
};

/** gp3 has 12,000 operations a second from this size, GiB, and 3,000 below (PostgreSQL; "gp3 storage", RDS User Guide). */
const GP3_STRIPED = 400;

/** The provider sends the operations that it read before along with more storage, unless the program names others. */
export const operationsOfMoreStorage: ChangeCheck = ({ inputs }, before) => {
    const [from, to] = [before, inputs].map((of) => Number(of["allocatedStorage"] ?? 0));
    return inputs["storageType"] === "gp3" && from! < GP3_STRIPED && to! >= GP3_STRIPED && inputs["iops"] === undefined
        ? `InvalidParameterCombination: Invalid iops value for engine name ${textAt(inputs, "engine") ?? ""} and storage type gp3: 3000`
        : undefined;
};
