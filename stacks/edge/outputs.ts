/** What the edge layer publishes of its component. */
import type { EdgeTier } from "../../components/edge-tier";

export function outputsOf(edge: EdgeTier) {
    return {
        originDomainName: edge.originDomainName,
        originSecretArn: edge.originSecretArn,
        hostedZoneId: edge.hostedZoneId,
        nameServers: edge.nameServers,
        loadBalancerArn: edge.loadBalancer.arn,
        loadBalancerArnSuffix: edge.loadBalancer.arnSuffix,
        loadBalancerDnsName: edge.loadBalancer.dnsName,
        loadBalancerZoneId: edge.loadBalancer.zoneId,
        httpsListenerArn: edge.loadBalancer.httpsListenerArn,
        targetGroupArn: edge.loadBalancer.targetGroupArn,
        targetGroupArnSuffix: edge.loadBalancer.targetGroupArnSuffix,
        webAclArn: edge.webAclArn,
        webAclNames: edge.webAclNames,
        distributionId: edge.distributionId,
        assetsBucketName: edge.assetsBucketName,
        logBucketName: edge.logBucketName,
        logGroupNames: edge.logGroupNames,
        tokenIssuer: edge.issuer.issuer,
        tokenJwksUrl: edge.issuer.jwksUrl,
        tokenRolesClaim: edge.issuer.rolesClaim,
        userPoolId: edge.directory?.userPoolId ?? "",
        tokenClientId: edge.clientId,
        signInUrl: edge.signInUrl,
    };
}
