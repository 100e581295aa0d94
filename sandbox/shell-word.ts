/** A text as one word of a shell: in quotes where a shell would read more in it, such as the space in a folder's name. */
export const shellWord = (text: string): string =>
    /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
