/** What Cloud Control says of an object: its properties as CloudFormation names them. To add a type: a row. */
import { textAt } from "../../server/values";
import type { LookupTable } from "./table";

interface Described {
    readonly type: string;
    /** Attribute that identifies an object to Cloud Control. */
    readonly identifier: string;
    /** CloudFormation's property → attribute. */
    readonly properties: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, Described>> = {
    "AWS::RDS::DBInstance": {
        type: "aws:rds/instance:Instance",
        identifier: "identifier",
        properties: { DBInstanceIdentifier: "identifier", DeletionProtection: "deletionProtection" },
    },
};

export const cloudControlLookups: LookupTable = {
    "aws:cloudcontrol/getResource:getResource": (args, { region, cloud }) => {
        const [typeName, identifier] = [textAt(args, "typeName") ?? "", textAt(args, "identifier") ?? ""];
        const row = TYPES[typeName];
        if (row === undefined) {
            throw new Error(
                `The sandbox describes no ${typeName}; add a row in sandbox/cloud/lookups/cloud-control.ts.`,
            );
        }
        for (const object of cloud.ofType(row.type)) {
            const attributes = { ...object.attributes, ...object.drift };
            if (object.region === region && textAt(attributes, row.identifier) === identifier) {
                const properties = Object.entries(row.properties).map(([property, name]) => [
                    property,
                    attributes[name],
                ]);
                return { ...args, id: identifier, properties: JSON.stringify(Object.fromEntries(properties)) };
            }
        }
        throw new Error(
            `ResourceNotFoundException: Resource of type '${typeName}' with identifier '${identifier}' was not found.`,
        );
    },
};
