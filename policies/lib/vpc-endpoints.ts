/** Interface endpoints of AWS's own services. */
import { both, someIn } from "./find";
import {
    anyAction,
    anyPrincipal,
    anyResource,
    everyActionOfService,
    type Statement,
    statementsOf,
} from "./iam-document";
import type { Resource } from "./resource";
import type { Stack } from "./stack";
import { View } from "./view";

/** `ec2` or `ecr.api`, after a region; for FIPS a part of the name says so (`ec2-fips`, `ecr-fips.api`), in China the first. */
export function isOf(service: string): (name: string) => boolean {
    const parts = service.split(".").map((part) => `${part}(-fips)?`);
    const pattern = new RegExp(`^(cn\\.)?com\\.amazonaws\\.[^.]+\\.${parts.join("\\.")}$`);
    return (name) => pattern.test(name);
}

/** The network has an interface endpoint for the service. */
export const mustReach =
    (service: string) =>
    (vpc: Resource, stack: Stack): string | undefined =>
        stack
            .referrers(vpc, ["ec2:VpcEndpoint"], "vpcId")
            .some((e) => e.text("vpcEndpointType") === "Interface" && isOf(service)(e.text("serviceName") ?? ""))
            ? undefined
            : `no interface endpoint of this network is for com.amazonaws.<region>.${service}; add one`;

/** Services that keep data, pass it on, run something or give credentials, and take an endpoint policy. */
const SERVICES =
    "s3 dynamodb sqs sns events states kinesis-streams kinesis-firehose logs monitoring secretsmanager ssm kms sts lambda ec2 ecs ecr.api ecr.dkr".split(
        " ",
    );
const TAKING_POLICIES = SERVICES.map(isOf);
export const wantsPolicy = (service: string): boolean => TAKING_POLICIES.some((isOfOne) => isOfOne(service));
/** How the actions begin of those whose endpoint has another name. */
const OTHER_PREFIX: Readonly<Record<string, string>> = {
    ...{ "kinesis-streams": "kinesis", "kinesis-firehose": "firehose", monitoring: "cloudwatch" },
    ...{ "ecr.api": "ecr", "ecr.dkr": "ecr" },
};
const PREFIXES = SERVICES.map((service) => OTHER_PREFIX[service] ?? service);

/** Whose principals or whose resources a request is about. */
const OWNER = /^aws:(Principal|Resource)(Account|OrgID|OrgPaths)$/i;

/** Whether it denies everything but what is of the accounts or organizations that its condition names. */
const deniesOthers = (s: Statement): boolean =>
    !s.allows &&
    anyPrincipal(s) &&
    anyResource(s) &&
    (anyAction(s) || s.actions.some(everyActionOfService)) &&
    s.condition
        .keys()
        .filter((operator) => /^StringNot(Equals|Like)/i.test(operator))
        .some((operator) => new View(s.condition.get(operator)).keys().some((key) => OWNER.test(key)));

function openTo(holder: Resource, what: (statement: Statement) => boolean): boolean {
    const statements = statementsOf(holder, "policy");
    return both(
        () => someIn(statements, (s) => s.allows && !s.hasCondition && anyPrincipal(s) && anyResource(s) && what(s)),
        () => !someIn(statements, deniesOthers),
    );
}

/** A policy that lets everybody do everything, with whatever account's resources. */
export const opensAll = (holder: Resource): boolean =>
    openTo(holder, (s) => anyAction(s) || s.notActions.length > 0 || s.actions.some(everyActionOfService));

/** For whose endpoint a policy is that another stack's has, only the actions say that it names. */
export const opensAllOfOne = (holder: Resource): boolean =>
    openTo(holder, (s) => s.actions.some((a) => everyActionOfService(a) && PREFIXES.includes(a.split(":")[0]!)));
