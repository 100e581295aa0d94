import pulumi from "@pulumi/eslint-plugin";
import tseslint from "typescript-eslint";

export default tseslint.config(
    { ignores: ["node_modules", ".sandbox", "policies/dist"] },
    {
        files: ["**/*.ts"],
        extends: [tseslint.configs.recommendedTypeChecked],
        plugins: { "@pulumi": pulumi },
        languageOptions: { parserOptions: { project: "./tsconfig.check.json", tsconfigRootDir: import.meta.dirname } },
        rules: {
            "@pulumi/no-output-in-template-literal": "error",
            "@typescript-eslint/no-explicit-any": "error",
            "@typescript-eslint/no-floating-promises": "error",
            "@typescript-eslint/switch-exhaustiveness-check": "error",
            "no-restricted-syntax": [
                "error",
                {
                    // The SDK's queue of logs is the process's, and a layer whose engine has gone never registers anything.
                    selector: "CallExpression[callee.object.property.name='log'][arguments.length>1]",
                    message: "A log that waits for a resource can stop every other layer of the run: log without one.",
                },
            ],
        },
    },
    {
        // A Pulumi resource is registered by its constructor; mocha's `it` takes promises.
        files: ["**/*.ts"],
        rules: { "no-new": "off" },
    },
    {
        // The engine is told that a program has ended once its outputs are known: what a timer makes after that would be deleted.
        files: ["stacks/**/*.ts", "components/**/*.ts"],
        rules: {
            "no-restricted-globals": [
                "error",
                ...["setTimeout", "setInterval", "setImmediate"].map((name) => ({
                    name,
                    message: "No output waits for a timer: what it makes would come after the program's end.",
                })),
            ],
            "no-restricted-properties": [
                "error",
                ...["exit", "exitCode", "on", "once"].map((property) => ({
                    object: "process",
                    property,
                    message: "The process is that of all layers of the run: throw an error.",
                })),
            ],
        },
    },
    {
        // An old Node parses these as far as the error that tells it is too old.
        files: ["sandbox/bootstrap.js", "sandbox/engine/node-version.js", "cli/infra.js", "test/run.js"],
        languageOptions: { ecmaVersion: 2019, sourceType: "commonjs" },
    },
);
