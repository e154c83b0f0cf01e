declare module 'mjml-core' {
  const mjml: (source: string, options: object) => Promise<{ html: string; errors: { formattedMessage: string }[] }>
  export default mjml
}

declare module 'mjml-preset-core' {
  const preset: object
  export default preset
}
