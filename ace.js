/**
 * Entry point of the command line, `node ace <command>`. The hook compiles TypeScript on the fly;
 * in a build the compiled files stand beside this one.
 */
import '@poppinss/ts-exec'

await import('./bin/console.js')
