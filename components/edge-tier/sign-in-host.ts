/** Host of Cognito's sign-in pages, and of the tokens' endpoints. */
export function signInHost(domainName: string): string {
    return `auth.${domainName}`;
}
