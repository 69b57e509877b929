// Runs once before all suites; what they share (a database server, the built web) is started here.
export default async function setup(): Promise<void> {}
