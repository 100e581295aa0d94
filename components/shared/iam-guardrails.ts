/**
 * Every IAM role that a layer makes gets the environment's path and permissions boundary (R-SEC-4).
 *
 * The role that CI deploys with may write roles only under that path and only with that boundary
 * (`security-baseline/ci-policies.ts`), so that a pipeline cannot give anybody more than the boundary allows. It is done
 * in one place for each layer; a component need not know.
 */
import * as pulumi from "@pulumi/pulumi";

/** The IAM path of an environment's roles, policies and instance profiles. */
export function iamPathOf(environment: string): string {
    return `/integers-${environment}/`;
}

const WITH_PATH = ["aws:iam/role:Role", "aws:iam/policy:Policy", "aws:iam/instanceProfile:InstanceProfile"];
const WITH_BOUNDARY = "aws:iam/role:Role";

/** What a resource's inputs become; what the resource sets itself stays. */
export function withIamGuardrails(
    type: string,
    props: Record<string, unknown>,
    guardrails: { readonly path: string; readonly permissionsBoundaryArn: unknown },
): Record<string, unknown> {
    // A resource class names all of its properties, undefined where they are not given, and has an output for each name.
    return {
        ...props,
        ...(WITH_PATH.includes(type) ? { path: props["path"] ?? guardrails.path } : {}),
        ...(type === WITH_BOUNDARY
            ? { permissionsBoundary: props["permissionsBoundary"] ?? guardrails.permissionsBoundaryArn }
            : {}),
    };
}

/**
 * Registers it for the stack that runs; call it before the first resource. A transformation and not a transform: for a
 * transform the engine asks the program back about every resource, with all its properties, and what it hands back lost
 * a component's providers (@pulumi/pulumi 3.270). A transform would reach what a remote component makes too; the only
 * one here, awsx.ec2.Vpc, makes no roles.
 */
export function guardIamRoles(environment: string, permissionsBoundaryArn: pulumi.Input<string>): void {
    const guardrails = { path: iamPathOf(environment), permissionsBoundaryArn };
    pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
        WITH_PATH.includes(type) ? { props: withIamGuardrails(type, props, guardrails), opts } : undefined,
    );
}
