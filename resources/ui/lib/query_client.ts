import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from '~/api/client'

const mayPass = (error: Error) =>
  !(error instanceof Problem) || error.status === 0 || error.status >= 500

export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof Problem && error.status === 401) window.location.assign('/login')
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
    },
  },
})
