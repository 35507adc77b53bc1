import { contextBridge, ipcRenderer } from 'electron';
import { channelOf, isHostCall, refused } from '../src-core/contract/host.ts';

/**
 * All that a page can reach of this machine: one function, for the names of the table. Arguments are checked where
 * they are answered; the page gets no `ipcRenderer` and cannot name a channel.
 */
contextBridge.exposeInMainWorld('fairdesk', {
  call: async (name: unknown, args: unknown): Promise<unknown> => {
    if (!isHostCall(name)) {
      return refused('BAD_ARGUMENT', 'there is no such call');
    }
    return ipcRenderer.invoke(channelOf(name), args);
  },
});
