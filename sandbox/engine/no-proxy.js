// Engine, programs and policy pack speak gRPC to each other on this machine. With a proxy in the environment, gRPC for Node.js
// would ask that for 127.0.0.1 too, and heeds no NO_PROXY in capitals. For this process and those that it starts.
"use strict";

const HERE = "127.0.0.1";
const { no_grpc_proxy, no_proxy, NO_PROXY } = process.env;
const without = (no_grpc_proxy || no_proxy || NO_PROXY || "").split(",").filter((host) => host && host !== HERE);
process.env.no_grpc_proxy = [HERE, ...without].join(",");
