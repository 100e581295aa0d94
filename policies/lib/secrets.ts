/** Secrets that are written where everybody who may read the resource reads them: by their form, as secret scanners look. */
import { FORMS } from "./secret-forms";
import type { View } from "./view";

/** What stands for a value that is put in later: `${A}`, `$A`, `$(A)`, `{{ a }}`, `<a>`, `%(a)s`, `%A%`, `***`, `xxxx`, `...`. */
const PLACEHOLDER = /^(\$|\{|<|%(\w+%|(?![0-9a-f]{2}))|\*+$|x{3,}$|\.+$)/i;

/** `scheme://user:password@host`; an image's digest follows its tag in the same way (`docker://app:1@sha256:...`). */
const IN_ADDRESS = /(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/[^\s/:@"'`]*:([^\s/@"'`]+)@(?!sha\d+:)/gi;

/** Where forty characters of Base64 are no secret: names in ARNs and addresses, and lines of certificates. */
const NO_SECRET_WITHIN = [
    /\barn:aws[a-z-]*:[^\s"',;]+/g,
    /(?<![a-z0-9+.-])[a-z0-9+.-]+:\/\/[^\s"',;]+/gi,
    /(?:[A-Za-z0-9+/]{60,76}(?:\r?\n|\\n)[ \t]*)+[A-Za-z0-9+/]*={0,2}/g,
];
/** Forty characters of Base64 with a case change and a digit: hashes in hexadecimal have no capital. */
const FORTY =
    /(?<![A-Za-z0-9/+])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*\d)[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;
/** What is drawn by chance goes from one kind of character to another some 25 times; names and paths of words do so less. */
const CHANGES = 15;

const kindOf = (character: string): string =>
    /[a-z]/.test(character) ? "lower" : /[A-Z]/.test(character) ? "upper" : "other";

const isRandom = (text: string): boolean =>
    [...text].filter((character, i) => i > 0 && kindOf(character) !== kindOf(text[i - 1]!)).length >= CHANGES;

const holdsSecretKey = (text: string): boolean =>
    (NO_SECRET_WITHIN.reduce((left, form) => left.replace(form, " "), text).match(FORTY) ?? []).some(isRandom);

const holdsPassword = (text: string): boolean =>
    [...text.matchAll(IN_ADDRESS)].some(([, password = ""]) => !PLACEHOLDER.test(password));

/** How a file of keys or certificates begins in Base64, as far as its first line may go. */
const FILE_IN_BASE64 = /LS0tLS1CRUdJTi[A-Za-z0-9+/]{8,48}/g;

const firstLinesIn = (text: string): string[] =>
    (text.match(FILE_IN_BASE64) ?? []).map((start) => Buffer.from(start, "base64").toString("latin1"));

/** What secret a text holds, by its form; undefined for a text that holds none. */
export function secretIn(text: string): string | undefined {
    const readable = [text, ...firstLinesIn(text)];
    const form = FORMS.find(({ pattern }) => readable.some((line) => pattern.test(line)));
    if (form !== undefined) {
        return form.what;
    }
    if (holdsSecretKey(text)) {
        return "a secret key of AWS";
    }
    return holdsPassword(text) ? "a password in an address" : undefined;
}

/** What secrets texts hold, each text at most one. */
export const secretsIn = (texts: readonly string[]): string[] => texts.flatMap((text) => secretIn(text) ?? []);

/** The names that ECS.8 lists, and those that say it themselves; a name that ends in _ARN or _FILE is a reference. */
const SECRET_NAME =
    /^(AWS_ACCESS_KEY_ID|ECS_ENGINE_AUTH_DATA)$|((?<![A-Z])PASS|PASSWORD|PASSWD|PASSPHRASE|PWD|SECRET|TOKEN|(API|MASTER|PRIVATE|SECRET|SECRET_ACCESS)_KEY|SECRET_KEY_BASE)$/i;
/** Next.js, Nuxt, Expo, Vite and Create React App put it into pages: keys and tokens of browsers. A password is none of these. */
const FOR_BROWSERS = /^(NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|VITE|REACT_APP)_\w*(TOKEN|API_KEY)$/i;
/** Nothing, where a secret is (by ARN, by its name `prod/db`, in which file, at which address), or whether there is one. */
const NO_SECRET =
    /^\s*$|^https?:\/\/[^\s?#@]+$|^arn:aws[a-z-]*:|^([a-z][a-z0-9_-]*)?(\/[a-z0-9_.-]+)+$|^(true|false|yes|no|on|off|null|none)$/i;

/** Whether what stands under a secret's name is the secret itself. */
export const isWritten = (value: string): boolean => !PLACEHOLDER.test(value) && !NO_SECRET.test(value);

/** Whether an environment variable holds a secret that is known by its form. */
export const holdsSecretByForm = (variable: View): boolean => secretIn(variable.text("value") ?? "") !== undefined;

/** Whether a text is a secret by the name that it has, and by nothing else. */
export const isSecretByName = (name: string, value: () => string): boolean =>
    SECRET_NAME.test(name) && !FOR_BROWSERS.test(name) && isWritten(value()) && secretIn(value()) === undefined;

/** Whether an environment variable is a secret by its name, and by nothing else. */
export const holdsSecretByName = (variable: View): boolean =>
    isSecretByName(variable.text("name") ?? "", () => variable.text("value") ?? "");

export const holdsSecret = (variable: View): boolean => holdsSecretByForm(variable) || holdsSecretByName(variable);

/** A quote, escaped where the text stands in another one. */
const QUOTE = "(?:\\\\?[\"'])?";
/** A line that sets something (in a script, a unit, a file of settings), or an option of a command. */
const PREFIX = `^[ \\t{]*(?:-[ \\t]+)?${QUOTE}(?:export[ \\t]+|setx?[ \\t]+|env[ \\t]+|\\$env:|Environment=["']?)?[\\w.-]*`;
const SECRET_WORD =
    "(?:(?<![a-z])pass|password|passwd|passphrase|pwd|secret|secret_?key(?:_?base)?|(?:api|(?<![a-z])master|private|secret_?access)_?key|token|aws_access_key_id)";
const VALUE = `${QUOTE}([^\\s"',;\\\\]+)`;
const SETTINGS = [
    new RegExp(`${PREFIX}${SECRET_WORD}${QUOTE}[ \\t]*[=:][ \\t]*${VALUE}`, "gim"),
    // A container's environment: docker run -e NAME=value.
    new RegExp(`[ \\t](?:-e|--env)[ \\t=]+["']?\\w*${SECRET_WORD}=${VALUE}`, "gim"),
    new RegExp(`[ \\t]--[\\w-]*(?:password|passwd|passphrase|token)(?:=|[ \\t]+)${VALUE}`, "gim"),
];
/** What a shell or a template puts there, or what is no value. */
const PUT_IN = /^[$`<{%(!*#\\|>=-]/;

/** Whether a text sets a secret by name to a value that is written there. */
export const setsSecret = (text: string): boolean =>
    SETTINGS.some((setting) =>
        [...text.matchAll(setting)].some(([, value = ""]) => !PUT_IN.test(value) && isWritten(value)),
    );
