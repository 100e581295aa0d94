/** Certificates of nobody, signed by themselves: what rules read of one that is imported. */

const pem = (base64: string): string => `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;

/** An elliptic one, until the end of 2125. */
export const LASTING = pem(
    "MIIBFTCBvAIBAjAKBggqhkjOPQQDAjAWMRQwEgYDVQQDDAtleGFtcGxlLmNvbTAgFw0yNjAxMDEwMDAwMDBaGA8yMTI1MTIzMTAw" +
        "MDAwMFowFjEUMBIGA1UEAwwLZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATZXDwJ0jvVxeICpMEqss3cVKZM" +
        "pIoS3iJC61sa1/GiJFRVGl4tlEmh07zBhcxpSGrJDS3EDEcWmY3QXCj5T/dJMAoGCCqGSM49BAMCA0gAMEUCIQDRYPrAE+RthUpt" +
        "H7O9Rt/vmGEbXzsODqzIfWTki+BF1gIgQEYA2oSxVokWrHpcRJ1aj7111I9te0mJX+owzW7tYvM=",
);
/** An elliptic one, until the end of 2019. */
export const EXPIRED = pem(
    "MIIBEjCBugIBATAKBggqhkjOPQQDAjAWMRQwEgYDVQQDDAtleGFtcGxlLmNvbTAeFw0xOTAxMDEwMDAwMDBaFw0yMDAxMDEwMDAw" +
        "MDBaMBYxFDASBgNVBAMMC2V4YW1wbGUuY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAERyxadHuA+ahIo1v2Zlk0AugZ+fqm" +
        "2Rg6+/PMPAD4YjYC2CHR/MLru86Xl7bE5n3raPWBs2Yh0d8tb9m44Y4p3TAKBggqhkjOPQQDAgNHADBEAiB1+TeGAkt9i3wzBP9K" +
        "5qT4TKuhraGADD4Ls2IUNCRipwIgMMUoM+QME0Z2qq8ll016Byd2sm2R1NGf3lOH92NQdGo=",
);
/** With an RSA key of 1024 bits. */
export const WEAK = pem(
    "MIIBnTCCAQYCAQMwDQYJKoZIhvcNAQELBQAwFjEUMBIGA1UEAwwLZXhhbXBsZS5jb20wIBcNMjYwMTAxMDAwMDAwWhgPMjEyNTEy" +
        "MzEwMDAwMDBaMBYxFDASBgNVBAMMC2V4YW1wbGUuY29tMIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC7w1DbiapCePQESOw8" +
        "54jtacSOFn2At/XeZTz4FbYXoToyoeutkfnJ7U4NPdVt9WE7aukh4YhJ4FghFkTLmLAOvjF/es7lUknXfVlK2kT3Pr/Q44bcHyrW" +
        "sA3HDJaDGkabYEGPwKhWI7wVjcokGyrRGjd1jfUSM5FmK+jfwroucQIDAQABMA0GCSqGSIb3DQEBCwUAA4GBAC/KKfrw860yJnhx" +
        "qfEuwWq7k5IO9fWbAqLv1moUgpeWX/ce8twzCHgIXE/TWKqoDx7lkl2HOsKlJJefEP7foJbn2jal9hrdYy50iYbfmrOv0RoNyI/h" +
        "PvULyTzufcuizkbUfIh9fH6EZy6wgLU4CEqR7wxAr9dY1JVTx6GxhlS4",
);
/** With an RSA key of 2048 bits. */
export const STRONG = pem(
    "MIICojCCAYoCAQQwDQYJKoZIhvcNAQELBQAwFjEUMBIGA1UEAwwLZXhhbXBsZS5jb20wIBcNMjYwMTAxMDAwMDAwWhgPMjEyNTEy" +
        "MzEwMDAwMDBaMBYxFDASBgNVBAMMC2V4YW1wbGUuY29tMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAvAz6zPHJahXP" +
        "wCWLAPWQ91UBGye1zwHOp7kLDFFOP2/rhpZ5tFJ4v5LTAgbmVZgCBXXiwmv3hlMyr5qdJ9a7RSrXTnq3n/eo4fMrbiV1jgp3it5/" +
        "UGHN2z2K8P9eZGQow2fQlqmtASBNZV2XCVFa9LfeZBH86Abmg513CtaYGEkuWh3NVVhzxGTySPKD7HXqxqp8XCMBDQJUeW8avPXU" +
        "hm1zDeX4zuGBD9HpC5vY7S1usAlbmp5a1/lLRFnec+IB88cshegoIJJqM8GJ7kK4O5W7JihxfBLAXM7cZ2gUtBwoJFklVSLP3LTg" +
        "jLNtb+iaJoyrScbCrNsDRL7wDmnvawIDAQABMA0GCSqGSIb3DQEBCwUAA4IBAQA/DUfuvK0UOKPIbk9Pil4EORripFzjacINtwuQ" +
        "Su97pvHAsP4oIrEWpUrW/uMFtOXaLYZBucMpjQhDcqXXm+/2zIhz0A82cXxOidMKpolaalmJ/6JJBQI82GtIj1shYevoKpK1vSU+" +
        "LCU/Ya7B/jgz2MyZKsY3D79Zu2mWtEBfEqJxqBFP1ubq374sVuHmq42Se9Lw6Sk97OgukUo3uUsUUpxkgVBfuAcPW61W279XeYqX" +
        "ih6PTPwDClvaQirhyFjxzc9EWRr0LmCKw5oY8XxvUEhsLMIKznhmKqkvmthTRpwB5APfMjfhFjw16o9SOQOv0dn5flytHPSWq7yW" +
        "DF3c",
);
