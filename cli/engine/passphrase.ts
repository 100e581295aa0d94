/** Whether a person chose a passphrase for the secrets of the state; an empty one is one, too, as the engine has it. */
export function hasPassphrase(): boolean {
    return ["PULUMI_CONFIG_PASSPHRASE", "PULUMI_CONFIG_PASSPHRASE_FILE"].some(
        (name) => process.env[name] !== undefined,
    );
}
