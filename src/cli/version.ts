// The version of the package, as it stands in package.json.
import { version } from '../../package.json';

export const PACKAGE_VERSION: string = version;
