import { router } from '@inertiajs/react'
import { forgetDrafts } from './drafts'

export const signOut = () => router.post('/logout', {}, { onSuccess: forgetDrafts })
