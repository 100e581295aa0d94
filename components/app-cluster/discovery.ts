import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** Names inside the VPC: `web.<namespace>` gives the addresses of the web tasks. */
export class Discovery extends pulumi.ComponentResource {
    readonly namespaceId: pulumi.Output<string>;
    readonly namespaceName: string;
    readonly webRegistryArn: pulumi.Output<string>;
    readonly workerRegistryArn: pulumi.Output<string>;

    constructor(
        name: string,
        args: { readonly environment: string; readonly vpcId: pulumi.Input<string> },
        opts?: pulumi.ComponentResourceOptions,
    ) {
        super("integers:app:Discovery", name, {}, opts);
        this.namespaceName = `${args.environment}.integers.internal`;
        const namespace = new aws.servicediscovery.PrivateDnsNamespace(
            name,
            { name: this.namespaceName, description: "Tasks and tools of the environment", vpc: args.vpcId },
            { parent: this },
        );
        const registry = (service: string) =>
            new aws.servicediscovery.Service(
                `${name}-${service}`,
                {
                    name: service,
                    dnsConfig: {
                        namespaceId: namespace.id,
                        routingPolicy: "MULTIVALUE",
                        dnsRecords: [{ type: "A", ttl: 10 }],
                    },
                    // Tasks of a stack that is taken down may still be registered.
                    forceDestroy: true,
                },
                { parent: this },
            ).arn;
        this.namespaceId = namespace.id;
        this.webRegistryArn = registry("web");
        this.workerRegistryArn = registry("worker");
        this.registerOutputs({ namespaceId: this.namespaceId, namespaceName: this.namespaceName });
    }
}
