import { makeStyles } from '@fluentui/react-components'
import { type OAuthClient, signInOf, type SignInWay } from '../../../shared/office/mail-settings.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { ServerWords } from '../../ui/server-words.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Failure } from '../../ui/failure.tsx'

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'stretch' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  note: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

type Props = { registration: OAuthClient; missing: string | null; way: SignInWay }

/** The sign-in at the mail service: begun here, done in the browser, and how it stands. */
export function SignIn(props: Props) {
  const styles = useStyles()
  const words = useWords().office.mail.oauth
  const begin = useCommand(client.office.beginOAuth)
  const open = useCommand(client.shell.openLink)
  const state = useQuery(client.office.oauthState, {}).data
  const signedIn = state?.signedInTo === signInOf(props.registration, props.way)
  const blocked = props.missing !== null || begin.isPending
  // The shell shows the true host and asks before the browser is sent there.
  const ask = () =>
    begin.mutate({ oauth: props.registration, ...props.way }, { onSuccess: ({ url }) => open.mutate({ url }) })
  return (
    <div className={styles.place}>
      <div className={styles.row}>
        <CommandButton
          disabled={blocked}
          onClick={() => {
            if (!blocked) ask()
          }}
        >
          {signedIn ? words.signInAgain : words.signIn}
        </CommandButton>
        {props.missing !== null ? (
          <span className={styles.note}>{props.missing}</span>
        ) : (
          state &&
          !signedIn &&
          (state.state === 'none' || state.state === 'done') && <span className={styles.note}>{words.states.none}</span>
        )}
      </div>
      {!signedIn && <div className={styles.note}>{words.passwordThere}</div>}
      {begin.error && <Failure problem={begin.error} />}
      {open.error && <Failure problem={open.error} />}
      {state?.state === 'waiting' && (
        <MessageBar tone="neutral" live>
          {words.states.waiting}
        </MessageBar>
      )}
      {state?.state === 'failed' && <Failed code={state.code} serverWords={state.serverWords} />}
      {signedIn && state?.state !== 'waiting' && (
        <MessageBar tone="done" live>
          {words.states.done}
        </MessageBar>
      )}
    </div>
  )
}

function Failed(props: { code: string; serverWords: string }) {
  const words = useWords()
  const sentences: Readonly<Record<string, string>> = words.errors
  return (
    <MessageBar tone="stopped" live title={words.office.mail.oauth.failed}>
      <div>{sentences[props.code] ?? words.errors.unexpected}</div>
      <ServerWords words={props.serverWords} />
    </MessageBar>
  )
}
