/**
 * Every IAM role that a layer makes gets the environment's path and permissions boundary (R-SEC-4).
 *
 * The role that CI deploys with may write roles only under that path and only with that boundary
 * (`security-baseline/ci-policies.ts`), so that a pipeline cannot give anybody more than the boundary allows. A
 * transform does it in one place for each layer, for remote components (`awsx`) too; a component need not know.
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
    return {
        ...(WITH_PATH.includes(type) ? { path: guardrails.path } : {}),
        ...(type === WITH_BOUNDARY ? { permissionsBoundary: guardrails.permissionsBoundaryArn } : {}),
        ...props,
    };
}

/** Registers the transform for the stack that runs; call it before the first resource. */
export function guardIamRoles(environment: string, permissionsBoundaryArn: pulumi.Input<string>): void {
    const guardrails = { path: iamPathOf(environment), permissionsBoundaryArn };
    pulumi.runtime.registerResourceTransform((args) =>
        // undefined leaves a resource as it is. Options that a transform hands back lose a component's providers
        // (@pulumi/pulumi 3.270, runtime/callbacks: clearProvidersMap after they were set), and what a remote component
        // like awsx.ec2.Vpc makes in the second region would land in the first.
        WITH_PATH.includes(args.type)
            ? { props: withIamGuardrails(args.type, args.props, guardrails), opts: args.opts }
            : undefined,
    );
}
