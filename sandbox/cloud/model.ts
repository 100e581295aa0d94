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
    /** How often the resource was made, from 1: makes ids differ when a resource is replaced; see `seedOf`. */
    readonly generation: number;
    /** Inputs and outputs as one bag, secrets replaced by a mark. */
    readonly attributes: Properties;
    /** Attributes that somebody changed outside of Pulumi; a refresh finds them. */
    readonly drift?: Properties;
    /** Of a promoted database: how many of the environment were promoted until then, itself included. */
    readonly promotion?: number;
}

/** What a check may ask of the rest of the account. */
export interface Inventory {
    ofType(type: string): Iterable<CloudObject>;
    /** The object of that id, ARN, or id that came with it (a VPC's default security group), of any type. */
    find(reference: string, region: string): CloudObject | undefined;
    /** The object of that type with that id, ARN or name. */
    resolve(type: string, reference: string, region: string): CloudObject | undefined;
    /** Objects of that type in every account of the sandbox, for names that are unique in the world. */
    everywhere(type: string): Iterable<CloudObject>;
}

/** An object as it is about to be made or changed. */
export interface Draft {
    readonly type: string;
    readonly urn: string;
    /** Region, or "" for a global service. */
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

/**
 * As `Check`, of a change alone.
 *
 * @param before the inputs as the program had them
 * @param object what exists, with what others changed
 */
export type ChangeCheck = (
    draft: Draft,
    before: Properties,
    object: CloudObject,
    cloud: Inventory,
) => string | undefined;

/** Automatic naming of a property that the program left out, as the real provider does it. */
export interface AutoName {
    readonly property: string;
    readonly maxLength: number;
    /** @default "-" */
    readonly separator?: string;
    readonly lowerCase?: boolean;
    readonly prefix?: string;
    /** Ending when this boolean input is true, e.g. `.fifo`. */
    readonly suffixWhen?: { readonly input: string; readonly suffix: string };
}

/** What a row's `compute` may use. */
export interface ComputeScope {
    readonly inputs: Properties;
    readonly region: string;
    /** How often the resource was made, from 1. */
    readonly generation: number;
    /** Made-up hexadecimal digits that stay the same as long as the object lives. */
    readonly seed: (slot: string, length: number) => string;
}

/**
 * What the sandbox knows of a resource type: data, so that a new type is one row.
 *
 * Texts are templates: `{name}` is an input or output, `{region}`, `{account}`, `{id}`, `{arn}` what they say, and
 * `{hex17}`, `{digits12}`, `{upper13}`, `{lower13}`, `{uuid}` made-up parts that stay the same as long as the object
 * lives. A template with a part that has no value has none itself.
 */
export interface TypeRow {
    /** Physical id. @default `<type name>-{hex17}` */
    readonly id?: string;
    /** ARN after `arn:aws:`, or a whole one in `{braces}`. @default `<service>:{region}:{account}:<type name>/{id}` where the type has an ARN */
    readonly arn?: string;
    /** Outputs that AWS computes; a program's own value of the same name wins. */
    readonly outputs?: Properties;
    /** Outputs that no template can say; `id` and `arn` among them win over the templates. */
    readonly compute?: (scope: ComputeScope) => Properties;
    /** Outputs taken from the object that an input (or its first element) names: `{ input: { output: attribute } }`. */
    readonly related?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** Outputs inside an input that is an object: `{ vpcConfig: { vpcId: "…" } }`. */
    readonly extend?: Readonly<Record<string, Properties>>;
    /** Number that every change raises by one, e.g. a launch template's `latestVersion`. */
    readonly revision?: string;
    /** Inputs that AWS cannot change in place, beside those that name the object; or dotted paths inside of one that it can. */
    readonly immutable?: readonly string[];
    /** The inputs that it cannot change in place from these values to those: what the provider decides at each change. */
    readonly immutableIn?: (olds: Properties, news: Properties) => readonly string[];
    /** Inputs that AWS can change in place though they name the object, or all others need a new one. */
    readonly mutable?: readonly string[];
    /** Every change but that of tags makes a new object. */
    readonly revised?: boolean;
    /** The provider says of the type that the old object has to go before the new one comes. */
    readonly deleteFirst?: boolean;
    /** Of the provider's newer half (Terraform's plugin framework), where a chosen name does not let the old object go first. */
    readonly framework?: boolean;
    /** Inputs that AWS raises by itself up to another one: the provider passes over a lower value below that one. */
    readonly grows?: Readonly<Record<string, string>>;
    /** @default 255 characters for the input `name`, where the type has one; `null` for none */
    readonly autoName?: AutoName | null;
    /** Inputs that the provider fills in. */
    readonly inputDefaults?: Properties;
    /** Input (a dotted path; `[]` for each element) → the type or types that it names by id, ARN or name. */
    readonly references?: Readonly<Record<string, string | readonly string[]>>;
    /** Sets of inputs that no two objects of this type may share within an account and region. */
    readonly unique?: readonly (readonly string[])[];
    /** As `unique`, in the whole world (bucket names). */
    readonly uniqueInTheWorld?: readonly (readonly string[])[];
    /** AWS's name of the refusal of a duplicate. @default `<Type>AlreadyExists` */
    readonly duplicate?: string;
    /** The attribute that forbids deletion, and the value with which it does. @default true */
    readonly protectedBy?: { readonly attribute: string; readonly value?: string };
    /** `[type, attribute]` of what stands in the way of deletion while it names this object. */
    readonly inUseBy?: readonly (readonly [type: string, attribute: string])[];
    /** Outputs that are ids of things that came with the object. */
    readonly brings?: readonly string[];
    /** Inputs whose ARNs may be of another region; `*` for all. */
    readonly crossRegion?: readonly string[];
    readonly checks?: readonly Check[];
    readonly changeChecks?: readonly ChangeCheck[];
    /** As `checks`, before the object is deleted. */
    readonly deletionChecks?: readonly ((object: CloudObject, cloud: Inventory) => string | undefined)[];
}

export type TypeTable = Readonly<Record<string, TypeRow>>;
