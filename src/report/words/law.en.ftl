# What can be wrong with this file.
law-unknown-right = The ground {$ground} names a right that does not exist: {$right}.
    .help = Use an id from “rechten”.
