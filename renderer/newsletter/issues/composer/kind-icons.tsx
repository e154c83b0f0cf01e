import {
  Button16Regular,
  CalendarLtr16Regular,
  DocumentFooter16Regular,
  DocumentHeader16Regular,
  Image16Regular,
  LayoutColumnTwo16Regular,
  LineHorizontal116Regular,
  Signature16Regular,
  TextAlignLeft16Regular,
  TextQuote16Regular,
  TextT16Regular,
} from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { BlockKind } from '../../../../shared/newsletter/issue/document.ts'

/** The icon of each kind of block. */
export const kindIcons: Readonly<Record<BlockKind, ReactElement>> = {
  masthead: <DocumentHeader16Regular />,
  heading: <TextT16Regular />,
  text: <TextAlignLeft16Regular />,
  image: <Image16Regular />,
  button: <Button16Regular />,
  event: <CalendarLtr16Regular />,
  columns: <LayoutColumnTwo16Regular />,
  divider: <LineHorizontal116Regular />,
  quotation: <TextQuote16Regular />,
  signature: <Signature16Regular />,
  footer: <DocumentFooter16Regular />,
}
