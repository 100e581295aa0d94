export declare function isAlive(pid: number, start?: string): boolean;
export declare function startOf(pid: number): string | undefined;
