/** The one detector of secrets by their form: what it takes for one, and what it must leave alone. */
import assert from "node:assert/strict";
import { holdsSecret, secretIn, setsSecret } from "../../policies/lib/secrets";
import { View } from "../../policies/lib/view";

// Nobody's: AWS's own examples, and texts that are put together here so that no scanner finds them in this file.
const ACCESS = "AKIAIOSFODNN7EXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const drawn = (length: number): string => "aB3dE6gH9".repeat(length).slice(0, length);
const JWT = `eyJ${drawn(20)}.eyJ${drawn(40)}.${drawn(43)}`;
const pem = (kind: string): string => `-----BEGIN ${kind}-----\nMIIE\n-----END ${kind}-----`;
const HEX = "0a1b2c3d".repeat(4);
const UUID = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f";
const inBase64 = (text: string): string => Buffer.from(text).toString("base64");

const HELD: Readonly<Record<string, string>> = {
    "an access key": ACCESS,
    "an access key of one letter": `AKIA${"A".repeat(16)}`,
    "a temporary access key in a script": `export AWS_ACCESS_KEY_ID=${ACCESS.replace("AKIA", "ASIA")}\n`,
    "a secret key": `key="${SECRET}"`,
    "a secret key that a script sets": `export KEY=${SECRET}\n`,
    "a secret key after an ARN": `arn:aws:iam::123456789012:role/Deploy ${SECRET}`,
    "a private key": pem("RSA PRIVATE KEY"),
    "a private key of PGP": pem("PGP PRIVATE KEY BLOCK"),
    "a private key in Base64": inBase64(pem("OPENSSH PRIVATE KEY")),
    "a JSON web token": JWT,
    "a bearer token": `Authorization: Bearer ${drawn(32)}`,
    "a token of GitHub": `https://x-access-token:${"gh" + "p_"}${drawn(36)}@github.com/org/repo`,
    "a fine-grained token of GitHub": `${"github" + "_pat_"}${drawn(82)}`,
    "a token of GitLab": `${"gl" + "pat-"}${drawn(20)}`,
    "a token of Slack": `${"xo" + "xb-"}123456789012-${drawn(24)}`,
    "a webhook of Slack": `https://hooks.slack.com/services/T${"0A".repeat(5)}/B${"0A".repeat(5)}/${drawn(24)}`,
    "a live key of Stripe": `${"sk" + "_live_"}${drawn(24)}`,
    "an API key of Google": `${"AI" + "za"}${drawn(35)}`,
    "an API key of SendGrid": `${"S" + "G."}${drawn(22)}.${drawn(43)}`,
    "a token of npm": `//registry.npmjs.org/:_authToken=${"np" + "m_"}${drawn(36)}`,
    "a private key of PuTTY": "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nComment: key\nPublic-Lines: 6\nAAAA",
    "an access token of Google": `${"ya" + "29."}${drawn(40)}`,
    "a webhook of Teams": `https://team.webhook.office.com/webhookb2/${UUID}@${UUID}/IncomingWebhook/${HEX}/${UUID}`,
    "a token of Square": `${"sq0" + "atp-"}${drawn(22)}`,
    "a secret of Square": `${"sq0" + "csp-"}${drawn(43)}`,
    "a token of MWS": `${"amzn" + ".mws."}${UUID}`,
    "a token of Braintree": `${"access_token" + "$production$"}0a1b2c3d4e5f6g7h$${HEX}`,
    "an API key of Mailchimp": `${HEX}-us12`,
    "an API key of Mailgun": `${"key" + "-"}${HEX}`,
    "an API key of Twilio": `${"S" + "K"}${HEX}`,
    "a token of Docker Hub": `${"dckr" + "_pat_"}${drawn(27)}`,
    "an API key of RubyGems": `${"ruby" + "gems_"}${HEX}0a1b2c3d0a1b2c3d`,
    "a token of DigitalOcean": `${"dop" + "_v1_"}${HEX}${HEX}`,
    "a token of Shopify": `${"shp" + "at_"}${HEX}`,
    "a user key of New Relic": `${"NR" + "AK-"}${"A1B2C3D4E".repeat(3)}`,
    "a token of Vault": `${"hv" + "s."}${drawn(24)}`,
    "an access token of Pulumi": `${"pu" + "l-"}${"0a1b2c3d4e".repeat(4)}`,
    "a password in an address": "postgres://user:password@db.internal:5432/app",
    "a password in the address of a cache": "rediss://:hunter2@cache:6379/0",
    "an encoded password in an address": "mysql://app:%40bc123@db/app",
    "a password beside a placeholder": "a=postgres://u:${P}@h/a b=postgres://u:hunter2@h/a",
};

const LEFT: Readonly<Record<string, string>> = {
    nothing: "",
    "an ARN with a name of forty characters":
        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/MyTargetGp1/73e2d6bc24d8a067",
    "the address of a queue": "https://sqs.eu-west-1.amazonaws.com/123456789012/MyQueueForOrdersOf2026x",
    "an object of S3": "s3://bucket/Releases2026/ApplicationServer/Archive1",
    "a path": "/opt/MyApplication/Releases2026/Current1",
    "a name of forty characters": "MyApplicationServerConfigurationOfStage2",
    "a hash of forty": "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "a hash in capitals": "DA39A3EE5E6B4B0D3255BFEF95601890AFD80709",
    "a digest": `docker://app:1.2@sha256:${"0a1b2c3d".repeat(8)}`,
    "an integrity": `sha384-${drawn(64)}`,
    "a certificate": `-----BEGIN CERTIFICATE-----\n${drawn(64)}\n${drawn(64)}\n${SECRET}\n-----END CERTIFICATE-----`,
    "a certificate on one line": `-----BEGIN CERTIFICATE-----\\n${drawn(64)}\\n${SECRET}\\n-----END CERTIFICATE-----`,
    "a key under a passphrase": pem("ENCRYPTED PRIVATE KEY"),
    "a key under a passphrase in Base64": inBase64(pem("ENCRYPTED PRIVATE KEY")),
    "a public key": pem("PUBLIC KEY"),
    "an access key to be filled in": `AKIA${"X".repeat(16)}`,
    "an address without a password": "postgres://db:5432/app",
    "a user without a password": "postgres://app@db:5432/app",
    "a mail address after a port": "http://proxy:8080/@scope",
    "a password of the shell": 'curl "https://$USER:$PASSWORD@host/"',
    "a password of a template": "postgres://app:{{ password }}@db/app",
    "a password to be filled in": "postgres://app:<password>@db/app",
    "a password that is masked": "postgres://app:***@db/app",
    "a variable of Windows": "postgres://app:%PASSWORD%@db/app",
    "a bearer token of the shell": 'curl -H "Authorization: Bearer ${TOKEN}"',
    "prose on bearers": "Bearer authentication-is-required-of-every-caller",
    "the name of a token": "xoxb-your-token-comes-here",
    "a key of PuTTY under a passphrase": "PuTTY-User-Key-File-2: ssh-rsa\nEncryption: aes256-cbc\nComment: key",
    "a hash with a region": `${HEX}-us-east-1`,
    "a key's name of letters": `key-${"abcdef".repeat(5)}ab`,
};

describe("secrets by their form", () => {
    for (const [what, text] of Object.entries(HELD)) {
        it(`finds ${what}`, () => assert.notEqual(secretIn(text), undefined));
    }
    for (const [what, text] of Object.entries(LEFT)) {
        it(`leaves ${what}`, () => assert.equal(secretIn(text), undefined));
    }
    it("reads a long line in no time", () => {
        const started = Date.now();
        for (const part of ["a.", "a-", "Ab3/"]) {
            assert.equal(secretIn(part.repeat(50_000)), undefined);
        }
        assert.ok(Date.now() - started < 1_000);
    });
});

describe("secrets by the name of their variable", () => {
    const holds = (name: string, value: string): boolean => holdsSecret(new View({ name, value }));
    it("finds a value under a secret's name", () => assert.ok(holds("DB_PASSWORD", "correct-horse")));
    it("finds a number under a secret's name", () => assert.ok(holds("DB_PASSWORD", "12345678")));
    for (const value of [
        "",
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf",
        "prod/db",
        "/run/secrets/db",
        "https://idp.example.com/oauth2/token",
        "${DB_PASSWORD}",
        "$(DB_PASSWORD)",
        "{{resolve:secretsmanager:db}}",
        "<password>",
        "true",
    ]) {
        it(`leaves "${value}" under a secret's name`, () => assert.ok(!holds("DB_PASSWORD", value)));
    }
    it("leaves the folder that a shell is in", () => assert.ok(!holds("PWD", "/app") && holds("DB_PWD", "hunter2")));
    for (const name of ["DB_PASS", "SECRET_KEY_BASE", "STRIPE_SECRET_KEY", "MINIO_SECRET_ACCESS_KEY"]) {
        it(`finds a value under ${name}`, () => assert.ok(holds(name, "correct-horse")));
    }
    it("leaves names that only end so", () => assert.ok(!holds("TLS_BYPASS", "none.example.com")));
    it("leaves what is written for browsers, and no secret of theirs", () => {
        assert.ok(!holds("NEXT_PUBLIC_MAPS_API_KEY", "pk.1a2b") && !holds("VITE_MAPS_TOKEN", "pk.1a2b"));
        assert.ok(holds("VITE_API_KEY_SECRET", "correct-horse"));
        assert.ok(holds("VITE_API_SECRET", "correct-horse") && holds("MAPS_API_KEY", "pk.1a2b"));
    });
    it("leaves names that say where the secret is", () => {
        assert.ok(!holds("DB_PASSWORD_FILE", "db") && !holds("DB_SECRET_ARN", "db"));
    });
});

/** Lines of scripts, units and files of settings. */
const SET: readonly string[] = [
    "export DB_PASSWORD=correct-horse",
    "password: 'correct-horse'",
    "  - password: correct-horse",
    '{"user": "app",\n "password": "correct-horse"}',
    '"client_secret": "correct-horse",',
    "spring.datasource.password=correct-horse",
    "smtp_pass = correct-horse",
    "secret_key_base: correct-horse",
    "set ADMIN_PWD=correct-horse",
    "export AWS_SECRET_ACCESS_KEY=correct-horse",
    "aws_secret_access_key = correct-horse",
    "RAILS_MASTER_KEY=correct-horse",
    "docker run -d -e POSTGRES_PASSWORD=correct-horse postgres",
    'docker run --env="DB_PASSWORD=correct-horse" web',
    '$env:API_TOKEN = "correct-horse"',
    'Environment="DB_PASSWORD=correct-horse"',
    "mysql -u root --password=correct-horse -e 'select 1'",
    "kubeadm join --token abcdef.0123456789abcdef 10.0.0.1:6443",
    '  export DB_PASSWORD=\\"correct-horse\\"',
    '\\"password\\": \\"correct-horse\\",',
];
const NOT_SET: readonly string[] = [
    'DB_PASSWORD="$(aws secretsmanager get-secret-value --secret-id db)"',
    "TOKEN=`curl -X PUT http://169.254.169.254/latest/api/token`",
    "PASSWORD=$1",
    'PASSWORD="${PASSWORD:-}"',
    "password: <%= ENV['DB_PASSWORD'] %>",
    "password: {{ .Values.password }}",
    "password: !Ref Password",
    "password: # set by hand",
    "password: >-",
    "lock_passwd: true",
    "bypass: correct-horse",
    "passwd: $6$rounds=4096$salt$hash",
    "PWD=/opt/app",
    "token: /var/run/secrets/kubernetes.io/serviceaccount/token",
    "DB_SECRET=arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf",
    "PasswordAuthentication no",
    "chpasswd:\n  expire: false",
    "password_file: db",
    'if [ "$TOKEN" == "none" ]; then',
    "token == expected",
    "docker login --username AWS --password-stdin registry",
    'mysql --password="$DB_PASSWORD" --host db',
    "mysql --password --host db",
    "AWS_SECRET_ACCESS_KEY_FILE=keys",
    "ssl_private_key /etc/nginx/server.key",
    "tls_private_key: /etc/tls/server.key",
    'docker run -e DB_PASSWORD="$DB_PASSWORD" web',
    "docker run -e DB_PASSWORD web",
    "sed -e 's/password=.*/password=/' app.conf",
    'export DB_PASSWORD=\\"$DB_PASSWORD\\"',
    'DB_PASSWORD=\\"\\"',
    "DB_PASSWORD=\\\n",
    '\\"lock_passwd\\": \\"true\\"',
];

describe("secrets that a text sets by name", () => {
    it("reads a long line in no time", () => {
        const started = Date.now();
        assert.ok(!setsSecret(`${"-".repeat(100_000)}\n${"a".repeat(100_000)}`));
        assert.ok(Date.now() - started < 1_000);
    });
    for (const text of SET) {
        it(`finds ${text}`, () => assert.ok(setsSecret(`#!/bin/sh\n${text}\n`)));
    }
    for (const text of NOT_SET) {
        it(`leaves ${text}`, () => assert.ok(!setsSecret(`#!/bin/sh\n${text}\n`)));
    }
});
