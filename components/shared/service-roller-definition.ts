/** Definition of the state machine of service-roller.ts, in the Amazon States Language (R-DB-3, docs/decisions/0014). Pure. */

/**
 * Deploys each service again and waits until that deployment is complete.
 *
 * A rollback is the service's newest deployment too, and complete although its tasks know nothing new. So each
 * deployment is followed by its id; one that another replaced is started a second time, and given up after that.
 */
export function rollerDefinition(cluster: string, services: readonly string[], settleSeconds?: number): object {
    const label = (index: number, state: string) => (services.length === 1 ? state : `${state} ${index + 1}`);
    const states = services.map((service, index) => {
        const last = index === services.length - 1;
        const next = last ? "Done" : label(index + 1, "Deploy");
        return {
            ...rollOne(cluster, service, (state) => label(index, state), next, label(index, "Deploy again")),
            ...rollOne(cluster, service, (state) => label(index, `${state} again`), next, "GivenUp"),
        };
    });
    const first = label(0, "Deploy");
    const settle = settleSeconds === undefined ? {} : { Settle: { Type: "Wait", Seconds: settleSeconds, Next: first } };
    return {
        Comment: "Replaces the tasks, so that they know the rotated password",
        StartAt: "Settle" in settle ? "Settle" : first,
        TimeoutSeconds: 3600,
        States: {
            ...settle,
            ...states.reduce((all, some) => ({ ...all, ...some }), {}),
            Done: { Type: "Succeed" },
            GivenUp: { Type: "Fail", Error: "DeploymentFailed", Cause: "ECS gave the deployment up; see its events." },
        },
    };
}

/** @param replaced next state where another deployment has replaced this one and ended */
function rollOne(
    cluster: string,
    service: string,
    label: (state: string) => string,
    next: string,
    replaced: string,
): object {
    const own = { Variable: "$.Newest.Id", StringEqualsPath: "$.Id" };
    const rollout = (status: string) => ({ Variable: "$.Newest.RolloutState", StringEquals: status });
    const retry = [{ ErrorEquals: ["States.ALL"], IntervalSeconds: 5, MaxAttempts: 5, BackoffRate: 2 }];
    return {
        [label("Deploy")]: {
            Type: "Task",
            Resource: "arn:aws:states:::aws-sdk:ecs:updateService",
            Parameters: { Cluster: cluster, Service: service, ForceNewDeployment: true },
            ResultSelector: { "Id.$": "$.Service.Deployments[0].Id" },
            Retry: retry,
            Next: label("Wait"),
        },
        [label("Wait")]: { Type: "Wait", Seconds: 30, Next: label("Look") },
        [label("Look")]: {
            Type: "Task",
            Resource: "arn:aws:states:::aws-sdk:ecs:describeServices",
            Parameters: { Cluster: cluster, Services: [service] },
            ResultSelector: {
                "Id.$": "$.Services[0].Deployments[0].Id",
                "RolloutState.$": "$.Services[0].Deployments[0].RolloutState",
            },
            ResultPath: "$.Newest",
            Retry: retry,
            Next: label("Done?"),
        },
        [label("Done?")]: {
            Type: "Choice",
            Choices: [
                { ...rollout("IN_PROGRESS"), Next: label("Wait") },
                { Not: own, Next: replaced },
                { ...rollout("COMPLETED"), Next: next },
                { ...rollout("FAILED"), Next: "GivenUp" },
            ],
            Default: label("Wait"),
        },
    };
}
