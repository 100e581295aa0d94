import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { signInHost } from "./sign-in-host";
import type { UserDirectory } from "./user-directory";

interface SignInPagesArgs {
    readonly domainName: string;
    readonly hostedZoneId: pulumi.Input<string>;
    /** ARN of a validated certificate in CloudFront's region: the pages stand on Cognito's own CDN. */
    readonly certificateArn: pulumi.Input<string>;
    readonly directory: UserDirectory;
}

/** Cognito's sign-in pages under `auth.<domain>` (R-EDGE-7). */
export class SignInPages extends pulumi.ComponentResource {
    readonly url: pulumi.Output<string>;

    constructor(name: string, args: SignInPagesArgs, opts?: pulumi.ComponentResourceOptions) {
        super("integers:edge:SignInPages", name, {}, opts);
        const host = signInHost(args.domainName);
        const domain = new aws.cognito.UserPoolDomain(
            name,
            {
                domain: host,
                userPoolId: args.directory.userPoolId,
                certificateArn: args.certificateArn,
                managedLoginVersion: 2,
            },
            // "User pool already has a domain configured": the old name goes before another one comes.
            { parent: this, deleteBeforeReplace: true },
        );
        // Without a branding a client's pages of version 2 answer an error.
        new aws.cognito.ManagedLoginBranding(
            name,
            {
                userPoolId: args.directory.userPoolId,
                clientId: args.directory.clientId,
                useCognitoProvidedValues: true,
            },
            { parent: this },
        );
        for (const type of ["A", "AAAA"] as const) {
            new aws.route53.Record(
                `${name}-${type.toLowerCase()}`,
                {
                    zoneId: args.hostedZoneId,
                    name: host,
                    type,
                    aliases: [
                        {
                            name: domain.cloudfrontDistribution,
                            zoneId: domain.cloudfrontDistributionZoneId,
                            evaluateTargetHealth: false,
                        },
                    ],
                },
                { parent: this },
            );
        }
        this.url = pulumi.interpolate`https://${domain.domain}`;
        this.registerOutputs({ url: this.url });
    }
}
