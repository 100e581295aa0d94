/** The vocabulary of the emulated cloud. */
import type { Properties } from "../server/values";

/** The one account of the sandbox; AWS's own documentation uses this number. */
export const ACCOUNT = "123456789012";
export const DEFAULT_REGION = "us-east-1";

/** An object that exists in the emulated cloud. */
export interface CloudObject {
    readonly type: string;
    readonly id: string;
    /** The Pulumi resource that made it. */
    readonly urn: string;
    /** Region, or "" for a global service. */
    readonly region: string;
    /** Makes ids differ when a resource is replaced; see `seedOf`. */
    readonly generation: number;
    /** Inputs and outputs as one bag, secrets replaced by a mark. */
    readonly attributes: Properties;
    /** Attributes that somebody changed outside of Pulumi; a refresh finds them. */
    readonly drift?: Properties;
}

/** What a check may ask of the rest of the cloud. */
export interface Inventory {
    ofType(type: string): Iterable<CloudObject>;
    get(type: string, id: string): CloudObject | undefined;
    /** The object with that id, ARN, or an id that came with it (a VPC's default security group). */
    find(reference: string): CloudObject | undefined;
}

/** An object as it is about to be made or changed. */
export interface Draft {
    readonly type: string;
    readonly urn: string;
    readonly region: string;
    /** The id of the object that changes; undefined for a new one. */
    readonly id: string | undefined;
    /** Inputs without secret wrappers. */
    readonly inputs: Properties;
}

/**
 * A reason why AWS would refuse the object, in AWS's words, or undefined.
 * Small and pure: it may look at the draft and at what else exists, nothing more.
 */
export type Check = (draft: Draft, cloud: Inventory) => string | undefined;

/** Automatic naming of a property that the program left out, as the real provider does it. */
export interface AutoName {
    readonly property: string;
    readonly maxLength: number;
    readonly separator?: string;
    readonly lowerCase?: boolean;
    readonly prefix?: string;
    /** Ending when this boolean input is true, e.g. `.fifo`. */
    readonly suffixWhen?: { readonly input: string; readonly suffix: string };
}

/**
 * What the sandbox knows of a resource type: data, so that a new type is one row.
 *
 * Texts are templates: `{name}` is an input or output, `{region}`, `{account}`, `{id}`, `{arn}` what they say, and
 * `{hex17}`, `{digits12}`, `{uuid}`, `{upper13}` made-up parts that stay the same as long as the object lives.
 * A template with a part that has no value has none itself.
 */
export interface TypeRow {
    /** Physical id. @default "{hex17}" after the type's own name */
    readonly id?: string;
    /** ARN without the leading `arn:aws:`; `null` where the type has none. @default the type's own service and name */
    readonly arn?: string | null;
    /** Outputs that AWS computes; a program's own value of the same name wins. */
    readonly outputs?: Readonly<Record<string, Properties[string]>>;
    /** Outputs that no template can say. */
    readonly compute?: (scope: {
        readonly inputs: Properties;
        readonly region: string;
        seed(slot: string, length: number): string;
    }) => Properties;
    /** Inputs that AWS cannot change in place, beside those that name the object. */
    readonly immutable?: readonly string[];
    /** Naming inputs that AWS can change in place all the same. */
    readonly mutable?: readonly string[];
    /** Every change makes a new object (a task definition's revision). */
    readonly revised?: boolean;
    /** The old object has to go before the new one comes: there can be only one. */
    readonly deleteFirst?: boolean;
    readonly autoName?: AutoName | null;
    /** Inputs that the provider fills in. */
    readonly inputDefaults?: Properties;
    /** Input (a dotted path; `[]` for each element) → the type or types whose id it has to be. */
    readonly references?: Readonly<Record<string, string | readonly string[]>>;
    /** Sets of inputs that no two objects of this type may share within a region. */
    readonly unique?: readonly (readonly string[])[];
    /** As `unique`, across all regions (S3 buckets, IAM names). */
    readonly uniqueGlobally?: readonly (readonly string[])[];
    /** The boolean attribute that forbids deletion. */
    readonly protectedBy?: string;
    /** `[type, attribute]` of what stands in the way of deletion while it names this object. */
    readonly inUseBy?: readonly (readonly [type: string, attribute: string])[];
    /** Outputs that are ids of things that came with the object. */
    readonly brings?: readonly string[];
    /** Inputs whose ARNs may be of another region, which are refused otherwise. */
    readonly crossRegion?: readonly string[];
    /** Global services have no region in their ARN and one name space. */
    readonly global?: boolean;
    readonly checks?: readonly Check[];
}

export type TypeTable = Readonly<Record<string, TypeRow>>;
