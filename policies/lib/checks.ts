/** The checks that most rules are: one property, one demand. Each is positive: what is absent does not pass. */
import { findIn } from "./find";
import type { Resource } from "./resource";
import type { Finding } from "./rule";
import { attempt, isUnknownValue, type View } from "./view";

type Check = (resource: Resource) => Finding;

export const mustBeTrue =
    (path: string): Check =>
    (r) =>
        r.isTrue(path) ? undefined : `${r.show(path)}; set it to true`;

/**
 * Something is given, even if what is known only after apply: for what must be named, whatever the name. Throws where the
 * block that would hold it is not known either.
 */
export function isGiven(view: View, path: string): boolean {
    const given = attempt(() => view.has(path));
    if ("value" in given) {
        return given.value;
    }
    if (isUnknownValue(given.unknown) && given.unknown.props.at(-1) === path.split(".").at(-1)) {
        return true;
    }
    throw given.unknown;
}

export const mustBePresent =
    (path: string, what: string): Check =>
    (r) =>
        r.has(path) ? undefined : `${r.show(path)}; set it to ${what}`;

/** A subnet group that is named, and is not the default network's. */
export const mustBeOwnGroup =
    (path: string, what: string): Check =>
    (r) =>
        r.text(path) === "default"
            ? `${path} is "default", whose subnets are public; set it to ${what}`
            : mustBePresent(path, what)(r);

/** A key that AWS manages for one of its services (`alias/aws/rds`): nobody else decides on its policy or rotation. */
export const ofAws = (key: string | undefined): boolean => /(^|[:/])aws\//.test(key ?? "");

/** What is wrong with the key that a block names, unless it is customer-managed: given, and not one that AWS manages. */
export const keyProblem = (holder: View, path: string): string | undefined =>
    holder.has(path) && !ofAws(holder.text(path))
        ? undefined
        : `${holder.show(path)}; set it to the ARN of a customer-managed KMS key`;

export const mustBeOwnKey =
    (path: string): Check =>
    (r) =>
        keyProblem(r, path);

/** For switches whose absence AWS reads as "no". */
export const mustNotBeTrue =
    (path: string): Check =>
    (r) =>
        r.isTrue(path) ? `${r.show(path)}; set it to false` : undefined;

/** For switches whose absence AWS reads as "yes". */
export const mustNotBeFalse =
    (path: string): Check =>
    (r) =>
        r.isFalse(path) ? `${r.show(path)}; set it to true` : undefined;

export const mustBeOneOf =
    (path: string, allowed: readonly string[]): Check =>
    (r) =>
        allowed.includes(r.text(path) ?? "") ? undefined : `${r.show(path)}; set it to ${allowed.join(" or ")}`;

export const mustBeAtLeast =
    (path: string, minimum: number, unit: string): Check =>
    (r) =>
        (r.number(path) ?? 0) >= minimum ? undefined : `${r.show(path)}; set it to at least ${minimum} ${unit}`;

/** Several demands on one resource: every violation is reported, and one is sure though another cannot be told yet. */
export const all =
    (...checks: readonly Check[]): Check =>
    (r) =>
        findIn(checks, (check) => [check(r) ?? []].flat());
