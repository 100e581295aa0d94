/** Texts that hold an access key of AWS or its secret: by form, as secret scanners look for them. */
const ACCESS_KEY = /(?<![A-Z0-9])(AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}(?![A-Z0-9])/;
/** Forty characters of Base64 with a case change and a digit: hashes in hexadecimal have no capital. */
const SECRET_KEY =
    /(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*\d)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/;

export const holdsAwsCredentials = (text: string): boolean => ACCESS_KEY.test(text) || SECRET_KEY.test(text);

/** A private key in PEM, of whatever kind, encrypted ones left out: those are of no use without their passphrase. */
export const holdsPrivateKey = (text: string): boolean =>
    /-----BEGIN ((?!ENCRYPTED)[A-Z0-9]+ )?PRIVATE KEY-----/.test(text);
