import mjmlCore from 'mjml-core'
import preset from 'mjml-preset-core'

// Both packages are CommonJS: what they export by default is one step deeper where nothing has unwrapped it.
const mjml = unwrapped(mjmlCore)
const blocks = unwrapped(preset)

/**
 * MJML as the HTML of a mail: tables that Outlook draws, one line for each tag, no indentation (it was a third of the size), no font that would
 * be fetched. Throws Error where the MJML is not valid: that is a fault of this program, not of an issue.
 */
export async function mjmlHtml(source: string): Promise<string> {
  const { html, errors } = await mjml(source, {
    validationLevel: 'strict',
    ignoreIncludes: true,
    presets: [blocks],
    keepComments: false,
    fonts: {},
  })
  if (errors.length > 0) throw new Error(errors.map(({ formattedMessage }) => formattedMessage).join('; '))
  return html
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function unwrapped<Module>(module: Module | { default: Module }): Module {
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : module
}
