/**
 * Which inputs are compliance-critical, and how each is broken. Broad on purpose: every switch of every AWS resource is
 * inverted; every input whose name speaks of keys, encryption, TLS, logs, retention, access, addresses or zones is taken
 * away; policies are widened statement by statement. What no rule minds stands in ./uncaught with a reason.
 */

/** One way to break one input. */
export interface Mutation {
    /** Where, with `[]` for any index: `ingress[].cidrBlocks`. */
    readonly path: string;
    /** How: `false → true`, `absent`, `Principal *`. */
    readonly how: string;
    readonly inputs: Record<string, unknown>;
}

/** Properties whose absence or weakening matters, by the words in their name (the last part of the path). */
const CRITICAL_NAME =
    /kms|encrypt|sse|tls|ssl|protocol|certificateArn|secure|auth|password|public|access|^acl$|webAcl|internal|log(s|ging|group|config|type|dest)|retention|backup|snapshot|recovery|deletionProtection|versioning|multi|failover|availabilityZones?$|subnet|replica|mutability|scan|metadata|httpTokens|rotation|lock|insights|monitoringInterval|securityGroup|cidr|policy$|permissionsBoundary|userGroup|alarmActions|stopCondition|containerDefinitions|networkMode/i;

/**
 * Switches and texts about how something is done or looks, not about whether it is protected: never tried. A property
 * of this list cannot expose, lose or hide anything when it changes.
 */
const NOT_CRITICAL =
    /^(tags|tagsAll|name|namePrefix|comment|description|alarmDescription|displayName|dimensions|compress|applyImmediately|waitForSteadyState|forceNewDeployment|updateDefaultVersion|publish|skipDestroy|propagateAtLaunch|deleteOnTermination|enableEcsManagedTags|returnData|hiveCompatiblePartitions|enableHiveCompatiblePath|perHourPartition|enableAcceptEncodingBrotli|enableAcceptEncodingGzip|isIpv6Enabled|useCognitoProvidedValues|caseSensitive|evaluateTargetHealth|rotateImmediately|preserveHostHeader|preserveClientIp|connectionTermination|dnsRecordClientRoutingPolicy|routingPolicy|protocolVersion|snapshotWindow|backupWindow|recoveryPointTags|scheduleExpressionTimezone|finalSnapshotIdentifier|replicationGroupId|userGroupId|userGroupIdPrefix|passwordWoVersion|transitGatewayId|retryPolicy|useCase)$/;

/** Resources that protect others: the plan is tried without each. */
const GUARDS =
    /^aws:(s3\/bucket[A-Z]|s3\/accountPublic|ec2\/(flowLog|default|networkAcl|instanceMetadata|imageBlock|routeTableAssociation)|ebs\/|wafv2\/webAcl[A-Z]|secretsmanager\/secretRotation|backup\/|ecr\/lifecycle|cfg\/|guardduty\/|cloudtrail\/|securityhub\/|accessanalyzer\/|iam\/accountPassword|cloudwatch\/logDelivery|rds\/parameterGroup|rds\/subnetGroup|appautoscaling\/target|cloudfront\/originAccess|cloudfront\/responseHeaders)/;
export const guards = (type: string): boolean => GUARDS.test(type);

/** Values that are weaker than what is there: property → values to try instead. */
const WEAKER: Readonly<Record<string, readonly unknown[]>> = {
    retentionInDays: [0],
    backupRetentionPeriod: [0, 1],
    snapshotRetentionLimit: [0],
    monitoringInterval: [0],
    numCacheClusters: [1],
    replicasPerNodeGroup: [0],
    desiredCount: [1],
    sslPolicy: ["ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS13-1-0-2021-06"],
    minimumProtocolVersion: ["TLSv1"],
    viewerProtocolPolicy: ["allow-all"],
    originProtocolPolicy: ["http-only"],
    originSslProtocols: [["SSLv3"], ["TLSv1"]],
    imageTagMutability: ["MUTABLE"],
    encryptionType: ["AES256", "NONE"],
    sseAlgorithm: ["AES256"],
    status: ["Suspended", "Disabled"],
    httpTokens: ["optional"],
    cidrBlocks: [["0.0.0.0/0"]],
    cidrIpv4: ["0.0.0.0/0"],
    cidrIpv6: ["::/0"],
    ipv6CidrBlocks: [["::/0"]],
    desyncMitigationMode: ["monitor"],
    objectOwnership: ["ObjectWriter"],
    transitEncryptionMode: ["preferred"],
    authenticationMode: [{ type: "no-password-required" }],
    noPasswordRequired: [true],
    accessString: ["on ~* +@all"],
    mfaConfiguration: ["OFF"],
    keyRotationPeriodInDays: [2560],
    deletionWindowInDays: [7],
    recoveryWindowInDays: [0],
    trafficType: ["REJECT"],
    findingPublishingFrequency: ["SIX_HOURS"],
    customerMasterKeySpec: ["RSA_2048"],
    authenticationType: ["NONE"],
};

/** Properties that hold a policy document, as text or object. */
const DOCUMENT = /^(policy|assumeRolePolicy|inlinePolicy|accessPolicies|content)$/;

type Inputs = Record<string, unknown>;
type Path = readonly (string | number)[];

/** Every way to break these inputs. */
export function mutationsOf(inputs: Inputs): Mutation[] {
    return [...leaves(inputs, [])].flatMap(([path, value]) =>
        breaks(path, value).map(([how, broken]) => ({
            path: path
                .map((p) => (typeof p === "number" ? "[]" : `.${p}`))
                .join("")
                .slice(1),
            how,
            inputs: withValue(inputs, path, broken) as Inputs,
        })),
    );
}

/** Every property on the way, blocks included: a block can be taken away as a whole. */
function* leaves(value: unknown, path: Path): Generator<[Path, unknown]> {
    if (path.some((p) => typeof p === "string" && NOT_CRITICAL.test(p))) {
        return;
    }
    if (path.length > 0) {
        yield [path, value];
    }
    if (typeof value === "object" && value !== null) {
        for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
            yield* leaves(inner, [...path, key]);
        }
    }
}

function breaks(path: Path, value: unknown): [string, unknown][] {
    const key = path.at(-1)!;
    if (typeof key === "number") {
        return [];
    }
    const ways: [string, unknown][] = [];
    if (typeof value === "boolean" || value === "true" || value === "false") {
        ways.push([`${value} → ${!isOn(value)}`, typeof value === "boolean" ? !value : String(!isOn(value))]);
    }
    // A switch that is off is as good as absent, or is caught by its inversion.
    if (typeof value === "boolean" ? value : CRITICAL_NAME.test(key)) {
        ways.push(["absent", undefined]);
    }
    for (const weaker of WEAKER[key] ?? []) {
        if (JSON.stringify(weaker) !== JSON.stringify(value) && sameKind(weaker, value)) {
            ways.push([JSON.stringify(weaker), weaker]);
        }
    }
    return [...ways, ...(DOCUMENT.test(key) ? widened(value) : [])];
}

const isOn = (value: unknown): boolean => value === true || value === "true";
const sameKind = (a: unknown, b: unknown): boolean => typeof a === typeof b && Array.isArray(a) === Array.isArray(b);

interface Statement {
    readonly Effect?: string;
    readonly Condition?: unknown;
    readonly Principal?: unknown;
}

/** A policy document with one statement broken in each way that widens what it grants. */
function widened(value: unknown): [string, unknown][] {
    const text = typeof value === "string";
    const document = (text ? parse(value) : value) as { Statement?: Statement[] } | undefined;
    if (!Array.isArray(document?.Statement)) {
        return [];
    }
    const statements = document.Statement;
    const put = (index: number, ...instead: Statement[]): unknown => {
        const changed = { ...document, Statement: statements.flatMap((s, i) => (i === index ? instead : [s])) };
        return text ? JSON.stringify(changed) : changed;
    };
    return statements.flatMap((s, i): [string, unknown][] => {
        if (s.Effect === "Deny") {
            return [["a denial taken out", put(i)]];
        }
        const wide: [string, unknown][] = [["Action *", put(i, { ...s, Action: "*" } as Statement)]];
        if (s.Principal !== undefined) {
            wide.push(["Principal *", put(i, { ...without(s, "Condition"), Principal: "*" })]);
        } else {
            wide.push(["Action and Resource *", put(i, { ...s, Action: "*", Resource: "*" } as Statement)]);
        }
        return wide;
    });
}

function parse(text: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch {
        return undefined;
    }
}

/** A copy in which one value is another; `undefined` takes it away. */
function withValue(holder: unknown, [key, ...rest]: Path, value: unknown): unknown {
    const old = (holder as Inputs)[key as string];
    const fresh = rest.length > 0 ? withValue(old, rest, value) : value;
    if (Array.isArray(holder)) {
        return holder.map((e: unknown, i) => (i === key ? fresh : e));
    }
    return fresh === undefined
        ? without(holder as Inputs, key as string)
        : { ...(holder as Inputs), [key as string]: fresh };
}

const without = (holder: object, key: string): Inputs =>
    Object.fromEntries(Object.entries(holder).filter(([k]) => k !== key));
