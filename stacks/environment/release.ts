/** Which release of the platform runs, as whoever deployed it said. Pure. */

/** Environment variables of a deployment; CI sets them (.github/workflows/deploy.yml). */
const RELEASE_VARIABLES = { version: "INTEGERS_VERSION", commit: "INTEGERS_COMMIT" } as const;

export type ReleasePart = keyof typeof RELEASE_VARIABLES;

export const NOT_STATED = "not stated";

const FORMS: Readonly<Record<ReleasePart, { readonly form: RegExp; readonly allowed: string }>> = {
    version: { form: /^[\w.+-]{1,64}$/, allowed: "1 to 64 letters, digits, dots, plus, minus, for instance v1.4.0" },
    commit: { form: /^[0-9a-f]{7,64}$/, allowed: "7 to 64 hexadecimal digits, for instance of git rev-parse HEAD" },
};

/**
 * What a deployment states, else what the last one stated: a preview or a repeated `up` by somebody who states
 * nothing changes nothing.
 *
 * @throws Error when a variable is set to something that is no version or commit
 */
export function statedRelease(
    part: ReleasePart,
    environment: Readonly<Record<string, string | undefined>>,
    previous: string | undefined,
): string {
    const variable = RELEASE_VARIABLES[part];
    const stated = environment[variable] ?? "";
    if (stated === "") {
        return previous ?? NOT_STATED;
    }
    const { form, allowed } = FORMS[part];
    if (!form.test(stated)) {
        throw new Error(
            `${variable} is "${stated}"; allowed are ${allowed}. Correct it, or repair with: unset ${variable}`,
        );
    }
    return stated;
}

/** @throws Error as above, before a run: the layer that states the release is the last */
export function checkStatedRelease(environment: Readonly<Record<string, string | undefined>>): void {
    (Object.keys(FORMS) as ReleasePart[]).forEach((part) => statedRelease(part, environment, undefined));
}
