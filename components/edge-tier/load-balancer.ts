import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { APPLICATION_PORT } from "../shared/ports";
import type { DeletionGuard } from "../shared/deletion-guard";
import { HEALTH_CHECK, HEALTH_PATH } from "../shared/health-path";
import { CLIENT_CONNECTION_SECONDS, KEEP_ALIVE_SECONDS } from "../shared/keep-alive";
import type { Entry } from "../vpc/flows";
import { type EdgeLogs, LOG_PREFIXES } from "./edge-logs";
import { HSTS } from "./hsts";
import { type ListenerPlan, type ListenerRule, TLS_POLICY } from "./listener-rules";
import { ORIGIN_HEADER } from "./origin-verification";
import type { TokenIssuer } from "./token-issuer";

interface LoadBalancerArgs {
    readonly entry: Entry;
    readonly vpcId: pulumi.Input<string>;
    /** Every public subnet, one per zone (R-EDGE-1). */
    readonly publicSubnetIds: pulumi.Input<string[]>;
    readonly securityGroupId: pulumi.Input<string>;
    /** ARN of a validated certificate for the domain and its wildcard. */
    readonly certificateArn: pulumi.Input<string>;
    readonly plan: ListenerPlan;
    readonly issuer: TokenIssuer;
    /** Values of the origin header; needed where the plan verifies the origin. */
    readonly originSecrets?: pulumi.Input<string[]> | undefined;
    readonly logs: EdgeLogs;
    /** Path that the target group asks. @default "/up" */
    readonly healthPath?: string | undefined;
    readonly deletionGuard: DeletionGuard;
}

/** The load balancer over every public subnet, its listeners and its target group (R-EDGE-1, R-EDGE-2, R-EDGE-7). */
export class LoadBalancer extends pulumi.ComponentResource {
    readonly arn: pulumi.Output<string>;
    /** `LoadBalancer` dimension of its metrics. */
    readonly arnSuffix: pulumi.Output<string>;
    readonly dnsName: pulumi.Output<string>;
    readonly zoneId: pulumi.Output<string>;
    readonly httpsListenerArn: pulumi.Output<string>;
    readonly targetGroupArn: pulumi.Output<string>;
    /** `TargetGroup` dimension of its metrics. */
    readonly targetGroupArnSuffix: pulumi.Output<string>;

    constructor(name: string, args: LoadBalancerArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:LoadBalancer", name, {}, opts);

        const balancer = this.createBalancer(name, args);
        const group = this.createTargetGroup(name, args);
        this.createRedirect(name, balancer.arn);
        const listener = this.createListener(name, balancer.arn, group.arn, args);
        for (const rule of args.plan.rules) {
            this.createRule(name, rule, listener.arn, group.arn, args);
        }

        this.arn = balancer.arn;
        this.arnSuffix = balancer.arnSuffix;
        this.dnsName = balancer.dnsName;
        this.zoneId = balancer.zoneId;
        this.httpsListenerArn = listener.arn;
        this.targetGroupArn = group.arn;
        this.targetGroupArnSuffix = group.arnSuffix;
        this.registerOutputs({ arn: this.arn, dnsName: this.dnsName, targetGroupArn: this.targetGroupArn });
    }

    private createBalancer(name: string, args: LoadBalancerArgs): aws.lb.LoadBalancer {
        const bucket = args.logs.bucketName;
        return new aws.lb.LoadBalancer(
            name,
            {
                loadBalancerType: "application",
                internal: false,
                subnets: args.publicSubnetIds,
                securityGroups: [args.securityGroupId],
                ipAddressType: "ipv4",
                dropInvalidHeaderFields: true,
                desyncMitigationMode: "strictest",
                // Of a request in HTTP/2 the web ACL sees no more than has come by then: a body cut into frames passes it
                // (CVE-2026-13763; ELB User Guide, "WAF HTTP/2 traffic inspection behavior"). The provider does not know
                // the target group's attribute against it. CloudFront speaks HTTP/1.1 to an origin anyway.
                enableHttp2: false,
                preserveHostHeader: true,
                // The application takes the last address for the viewer's. Behind the CDN it is there already, and
                // appending would add CloudFront's own.
                xffHeaderProcessingMode: args.entry === "cdn" ? "preserve" : "append",
                enableDeletionProtection: args.deletionGuard.protect,
                enableZonalShift: true,
                // A web ACL that cannot answer refuses: an attacker must not be able to switch it off.
                enableWafFailOpen: false,
                idleTimeout: KEEP_ALIVE_SECONDS.loadBalancer,
                clientKeepAlive: CLIENT_CONNECTION_SECONDS,
                accessLogs: { enabled: true, bucket, prefix: LOG_PREFIXES.access },
                connectionLogs: { enabled: true, bucket, prefix: LOG_PREFIXES.connection },
                healthCheckLogs: { enabled: true, bucket, prefix: LOG_PREFIXES.health },
            },
            { parent: this, dependsOn: [args.logs.policy] },
        );
    }

    private createTargetGroup(name: string, { vpcId, healthPath = HEALTH_PATH }: LoadBalancerArgs): aws.lb.TargetGroup {
        return new aws.lb.TargetGroup(
            `${name}-web`,
            {
                vpcId,
                targetType: "ip",
                // TLS ends at the edge (R-EDGE-2); the app's security group admits this port from here alone.
                protocol: "HTTP",
                // ECS registers each task with the port that it has; another number here would only replace the group.
                port: APPLICATION_PORT,
                // Slow start excludes least-outstanding-requests (ELB User Guide, "Edit target group attributes").
                loadBalancingAlgorithmType: "round_robin",
                slowStart: 60,
                // The container's stop time-out is 90 s: requests in flight end before it.
                deregistrationDelay: 60,
                healthCheck: {
                    path: healthPath,
                    matcher: "200",
                    interval: HEALTH_CHECK.interval,
                    timeout: HEALTH_CHECK.timeout,
                    healthyThreshold: 2,
                    unhealthyThreshold: HEALTH_CHECK.failures,
                },
            },
            { parent: this },
        );
    }

    /** Behind the CDN nobody reaches port 80 (flows table); should it open, the only answer there is a redirect. */
    private createRedirect(name: string, loadBalancerArn: pulumi.Output<string>): void {
        new aws.lb.Listener(
            `${name}-http`,
            {
                loadBalancerArn,
                port: 80,
                protocol: "HTTP",
                defaultActions: [
                    { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
                ],
            },
            { parent: this },
        );
    }

    private createListener(
        name: string,
        loadBalancerArn: pulumi.Output<string>,
        targetGroupArn: pulumi.Output<string>,
        args: LoadBalancerArgs,
    ): aws.lb.Listener {
        const refusal = { contentType: "text/plain", statusCode: "403", messageBody: "Not reachable this way.\n" };
        return new aws.lb.Listener(
            `${name}-https`,
            {
                loadBalancerArn,
                port: 443,
                protocol: "HTTPS",
                sslPolicy: TLS_POLICY[args.entry],
                certificateArn: args.certificateArn,
                // On all answers, replacing the application's own ("Add response headers"); the CDN's policy sets the
                // same.
                routingHttpResponseStrictTransportSecurityHeaderValue: HSTS,
                routingHttpResponseXContentTypeOptionsHeaderValue: "nosniff",
                defaultActions: [
                    args.plan.byDefault === "forward"
                        ? { type: "forward", targetGroupArn }
                        : { type: "fixed-response", fixedResponse: refusal },
                ],
            },
            { parent: this },
        );
    }

    private createRule(
        name: string,
        rule: ListenerRule,
        listenerArn: pulumi.Output<string>,
        targetGroupArn: pulumi.Output<string>,
        args: LoadBalancerArgs,
    ): void {
        const path = { pathPattern: { values: [...rule.paths] } };
        const origin = { httpHeader: { httpHeaderName: ORIGIN_HEADER, values: args.originSecrets ?? [] } };
        const { needs } = rule;
        const token = {
            type: "jwt-validation",
            order: 1,
            jwtValidation: args.issuer.validation(typeof needs === "object" ? needs.role : undefined),
        };
        new aws.lb.ListenerRule(
            `${name}-${rule.name}`,
            {
                listenerArn,
                priority: rule.priority,
                conditions: args.plan.verifyOrigin ? [path, origin] : [path],
                actions: [...(needs === "nothing" ? [] : [token]), { type: "forward", order: 2, targetGroupArn }],
            },
            { parent: this },
        );
    }
}
